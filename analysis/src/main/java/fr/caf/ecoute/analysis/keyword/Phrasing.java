package fr.caf.ecoute.analysis.keyword;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.text.Lexicon;
import fr.caf.ecoute.analysis.text.PartsOfSpeech;
import fr.caf.ecoute.analysis.text.PartsOfSpeech.Tagged;
import fr.caf.ecoute.analysis.text.Token;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether an expression reads as a title, and how it is best written, going by how it is used in a
 * few of the texts.
 */
final class Phrasing {
  private static final int STRETCH = 160;

  private final Lexicon lexicon = new Lexicon();
  private final PartsOfSpeech partsOfSpeech = new PartsOfSpeech(lexicon);
  private final Map<Long, List<Tagged>> sentences = new HashMap<>();
  private final List<AnalysedVerbatim> texts;

  Phrasing(List<AnalysedVerbatim> texts) {
    this.texts = texts;
  }

  /** What it mostly is in the places given; nothing when it is no more often a title than not. */
  Wording of(List<Expressions.Place> places, int length) {
    Map<Reading, Votes> votes = new EnumMap<>(Reading.class);
    for (Expressions.Place place : places) {
      Use use = use(place, length);
      votes.computeIfAbsent(use.reading(), any -> new Votes(lexicon)).add(use);
    }
    Reading best = Reading.NONE;
    int most = 0;
    int titles = 0;
    for (Map.Entry<Reading, Votes> entry : votes.entrySet()) {
      int count = entry.getValue().count();
      titles += entry.getKey().isTitle() ? count : 0;
      if (count > most && entry.getKey() != Reading.NONE) {
        best = entry.getKey();
        most = count;
      }
    }
    boolean clear = 2 * (best.isTitle() ? titles : most) > places.size();
    Votes chosen = votes.get(best);
    return clear && chosen != null ? chosen.wording(best) : Wording.NONE;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  private Use use(Expressions.Place place, int length) {
    AnalysedVerbatim read = texts.get(place.text());
    List<Token> tokens = read.tokens();
    String text = read.verbatim().text();
    int start = tokens.get(place.first()).start();
    int end = tokens.get(place.first() + length - 1).end();
    int from = sentenceStart(text, start);
    List<Tagged> sentence =
        sentences.computeIfAbsent(
            ((long) place.text() << 32) | from,
            any -> partsOfSpeech.of(text.substring(from, sentenceEnd(text, end))));
    return Use.of(sentence, start - from, end - from, opens(text, from), lexicon);
  }

  // The same whatever the words looked at, so that a sentence is read once.
  private static int sentenceStart(String text, int start) {
    int from = start;
    while (from > 0 && !ends(text.charAt(from - 1)) && !(from % STRETCH == 0 && gap(text, from))) {
      from--;
    }
    return from;
  }

  private static int sentenceEnd(String text, int end) {
    int to = end;
    while (to < text.length() && !ends(text.charAt(to)) && to - end < STRETCH) {
      to++;
    }
    return to;
  }

  private static boolean gap(String text, int at) {
    return Character.isWhitespace(text.charAt(at - 1));
  }

  private static boolean opens(String text, int from) {
    return from == 0 || ends(text.charAt(from - 1));
  }

  private static boolean ends(char c) {
    return ".!?;:\n\r•*".indexOf(c) >= 0;
  }
}
