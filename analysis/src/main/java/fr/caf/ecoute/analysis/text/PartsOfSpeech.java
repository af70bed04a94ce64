package fr.caf.ecoute.analysis.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * What part each word plays in a sentence, by OpenNLP's French model (Universal Dependencies, GSD).
 *
 * <p>An instance serves one thread at a time.
 */
public final class PartsOfSpeech {
  private static final Pattern WORD =
      Pattern.compile(
          "(?iu)(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]|[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*"
              + "|\\d+(?:[.,]\\d+)*|[^\\s]");
  private static final Pattern INFINITIVE = Pattern.compile("(?iu).*(?:er|ir|re)");

  private static final class Model {
    private static final POSModel FRENCH = read();

    private static POSModel read() {
      String name = "/opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin";
      try (InputStream file =
          Objects.requireNonNull(PartsOfSpeech.class.getResourceAsStream(name), name)) {
        return new POSModel(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final POSTaggerME tagger = new POSTaggerME(Model.FRENCH);

  /**
   * One letter a word, for the words between two offsets: {@code N} noun, {@code P} proper noun,
   * {@code A} adjective, {@code I} infinitive, {@code V} other verb, {@code D} determiner, {@code
   * O} preposition, {@code C} conjunction, {@code X} anything else.
   *
   * @param context the sentence, or enough of it
   */
  public String of(String context, int start, int end) {
    List<String> words = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    Matcher word = WORD.matcher(context);
    while (word.find()) {
      words.add(word.group());
      starts.add(word.start());
    }
    String[] tags = tagger.tag(words.toArray(String[]::new));
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < tags.length; i++) {
      if (starts.get(i) >= start && starts.get(i) < end) {
        letters.append(letter(tags[i], words.get(i)));
      }
    }
    return letters.toString();
  }

  private static char letter(String tag, String word) {
    String first = tag.indexOf('+') < 0 ? tag : tag.substring(0, tag.indexOf('+'));
    return switch (first) {
      case "NOUN" -> 'N';
      case "PROPN" -> 'P';
      case "ADJ" -> 'A';
      case "VERB" -> INFINITIVE.matcher(word.toLowerCase(Locale.FRENCH)).matches() ? 'I' : 'V';
      case "DET" -> 'D';
      case "ADP" -> 'O';
      case "CCONJ" -> 'C';
      default -> 'X';
    };
  }
}
