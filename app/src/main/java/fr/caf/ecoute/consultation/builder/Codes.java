package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Code;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes codes out of labels, so that nobody has to. */
final class Codes {
  /** Shorter than a code may be: files have narrow columns, and a number may follow. */
  private static final int LONGEST = 28;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^_|_$");

  private Codes() {}

  /** The label folded to plain letters, followed by a number when that code is taken. */
  static String from(String label, String otherwise, Predicate<String> taken) {
    String code = fold(label, otherwise);
    return Stream.concat(
            Stream.of(code), Stream.iterate(2, number -> number + 1).map(n -> code + "_" + n))
        .filter(one -> !Code.isReserved(one) && taken.negate().test(one))
        .findFirst()
        .orElseThrow();
  }

  private static String fold(String label, String otherwise) {
    String ligatures = label.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
    String plain =
        MARKS.matcher(Normalizer.normalize(ligatures, Normalizer.Form.NFKD)).replaceAll("");
    String code = cut(EDGES.matcher(OTHERS.matcher(plain).replaceAll("_")).replaceAll(""));
    if (code.isEmpty()) {
      return otherwise;
    }
    return Character.isDigit(code.charAt(0)) ? otherwise + "_" + code : code;
  }

  private static String cut(String code) {
    if (code.length() <= LONGEST) {
      return code;
    }
    int word = code.lastIndexOf('_', LONGEST);
    return code.substring(0, word < LONGEST / 2 ? LONGEST : word);
  }
}
