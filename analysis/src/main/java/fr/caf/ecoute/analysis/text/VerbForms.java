package fr.caf.ecoute.analysis.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The forms a French verb may take, when stemming alone does not bring them together: {@code
 * répondre}, {@code répond}, {@code répondait}, {@code répondu}. Some are not French; nobody writes
 * those, so that looking for them does no harm. Verbs in -er need nothing: the stemmer reads them.
 */
public final class VerbForms {
  private static final int SHORTEST = 5;
  private static final List<String> THIRD_GROUP =
      List.of(
          "", "s", "t", "e", "es", "ons", "ez", "ent", "ais", "ait", "aient", "ant", "u", "ue",
          "us", "ues", "ra", "ras", "rai", "rez", "rons", "ront", "rait", "raient");
  private static final List<String> NASAL =
      List.of(
          "ns",
          "nt",
          "nte",
          "nts",
          "ntes",
          "gnons",
          "gnez",
          "gnent",
          "gnais",
          "gnait",
          "gnaient",
          "gnant",
          "gne",
          "ndra",
          "ndront",
          "ndrait",
          "ndraient");
  private static final List<String> SECOND_GROUP =
      List.of(
          "is",
          "it",
          "i",
          "ie",
          "ies",
          "issons",
          "issez",
          "issent",
          "isse",
          "issait",
          "issaient",
          "issant",
          "ira",
          "iront",
          "irait",
          "iraient",
          "s",
          "t",
          "ons",
          "ez",
          "ent",
          "ait",
          "aient",
          "ant",
          "u",
          "ue",
          "us");

  private VerbForms() {}

  /** The word itself, and its forms if it may be an infinitive in -re or -ir. */
  public static List<String> of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.length() < SHORTEST) {
      return List.of(word);
    }
    if (lower.endsWith("indre")) {
      return forms(word, lower.substring(0, lower.length() - 4), NASAL);
    }
    if (lower.endsWith("re")) {
      return forms(word, lower.substring(0, lower.length() - 2), THIRD_GROUP);
    }
    if (lower.endsWith("ir")) {
      return forms(word, lower.substring(0, lower.length() - 2), SECOND_GROUP);
    }
    return List.of(word);
  }

  private static List<String> forms(String word, String root, List<String> endings) {
    return Stream.concat(Stream.of(word), endings.stream().map(root::concat)).toList();
  }
}
