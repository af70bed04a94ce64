package fr.caf.ecoute.analysis.keyword;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.text.PartsOfSpeech;
import fr.caf.ecoute.analysis.text.Token;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether an expression reads as a title: a noun and what goes with it, or a verb in the infinitive
 * and its complement, going by how it is used in a few of the texts.
 */
final class Phrasing {
  private static final Pattern NOUN = Pattern.compile("N");
  private static final Pattern PROPER_NOUN = Pattern.compile("P");
  private static final Pattern NOUN_PHRASE =
      Pattern.compile("A?[NP](?:A|P|CA|N|(?:O+D?|C)A?[NP])+|A[NP]");
  private static final Pattern VERB_PHRASE =
      Pattern.compile("I(?:O?D?A?[NP]A?)(?:A|[OC]+D?A?[NP])*");
  private static final Pattern WORD = Pattern.compile("[AI]");
  private static final Pattern INFINITIVE = Pattern.compile("(?iu)\\p{L}{2,}(?:er|ir)");
  private static final int CONTEXTS = 3;
  private static final int BEFORE = 60;
  private static final int AFTER = 40;

  private final PartsOfSpeech partsOfSpeech = new PartsOfSpeech();
  private final Map<Expression, Reading> known = new HashMap<>();

  /** What it most often is in the first texts that hold the expression as it is best written. */
  Reading of(Expression expression, List<AnalysedVerbatim> texts) {
    return known.computeIfAbsent(expression, any -> look(expression, texts));
  }

  private Reading look(Expression expression, List<AnalysedVerbatim> texts) {
    Map<Reading, Integer> counts = new EnumMap<>(Reading.class);
    int seen = 0;
    for (AnalysedVerbatim text : texts) {
      int first = find(expression, text);
      if (first >= 0) {
        counts.merge(reading(expression, text, first), 1, Integer::sum);
        seen++;
      }
      if (seen == CONTEXTS) {
        break;
      }
    }
    int half = seen / 2;
    Reading best = Reading.NONE;
    for (Map.Entry<Reading, Integer> count : counts.entrySet()) {
      if (count.getValue() > half) {
        best = count.getKey();
      }
    }
    return best;
  }

  /** Which token of the text opens the expression, written as it is best written; -1 when none. */
  private static int find(Expression expression, AnalysedVerbatim read) {
    List<Token> tokens = read.tokens();
    int length = expression.terms().size();
    for (int first = 0; first + length <= tokens.size(); first++) {
      boolean same = true;
      for (int i = 0; i < length && same; i++) {
        same = tokens.get(first + i).term().equals(expression.terms().get(i));
      }
      if (same) {
        String surface =
            read.verbatim()
                .text()
                .substring(tokens.get(first).start(), tokens.get(first + length - 1).end());
        if (Spelling.clean(surface).equalsIgnoreCase(expression.surface())) {
          return first;
        }
      }
    }
    return -1;
  }

  private Reading reading(Expression expression, AnalysedVerbatim read, int first) {
    String text = read.verbatim().text();
    int start = read.tokens().get(first).start();
    int end = read.tokens().get(first + expression.terms().size() - 1).end();
    int from = Math.min(start, text.lastIndexOf(' ', Math.max(0, start - BEFORE)) + 1);
    int to = text.indexOf(' ', Math.min(text.length(), end + AFTER));
    String context = text.substring(from, to < 0 ? text.length() : to);
    String letters = partsOfSpeech.of(context, start - from, end - from);
    if (NOUN.matcher(letters).matches()) {
      return Reading.NOUN;
    }
    if (PROPER_NOUN.matcher(letters).matches()) {
      // A verb that opens a sentence has a capital, and the model takes it for a name.
      boolean verb = INFINITIVE.matcher(expression.surface()).matches();
      return verb ? Reading.WORD : Reading.PROPER_NOUN;
    }
    if (NOUN_PHRASE.matcher(letters).matches()) {
      return Reading.NOUN_PHRASE;
    }
    if (VERB_PHRASE.matcher(letters).matches()) {
      return Reading.VERB_PHRASE;
    }
    return WORD.matcher(letters).matches() ? Reading.WORD : Reading.NONE;
  }
}
