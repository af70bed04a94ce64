package fr.caf.ecoute.analysis.text;

import java.util.List;

/** Small words before others, as French writes them: "l’impôt", "du site", "des aides". */
public final class Elision {
  private static final List<String> ASPIRATED = WordList.read("aspirated-h.txt");

  private Elision() {}

  /** Whether "le" or "de" loses its vowel before these words. */
  public static boolean before(String words) {
    String plain = PlainLetters.of(words.substring(0, Math.min(12, words.length())));
    if (plain.isEmpty()) {
      return false;
    }
    return switch (plain.charAt(0)) {
      case 'a', 'e', 'i', 'o', 'u' -> !plain.startsWith("oui") && !plain.startsWith("onz");
      case 'h' -> plain.length() > 1 && ASPIRATED.stream().noneMatch(plain::startsWith);
      case 'y' -> plain.length() > 1 && "aeiou".indexOf(plain.charAt(1)) < 0;
      default -> false;
    };
  }

  /** "de" before these words. */
  public static String de(String words) {
    return (before(words) ? "d’" : "de ") + words;
  }

  /** These words after a definite article. */
  public static String the(String words, boolean feminine, boolean plural) {
    if (plural) {
      return "les " + words;
    }
    return (before(words) ? "l’" : feminine ? "la " : "le ") + words;
  }

  /** "de" or "à" before words that may begin with an article: "du site", "aux aides". */
  public static String contracted(String preposition, String words) {
    boolean of = preposition.equals("de");
    if (words.startsWith("le ")) {
      return (of ? "du " : "au ") + words.substring(3);
    }
    if (words.startsWith("les ")) {
      return (of ? "des " : "aux ") + words.substring(4);
    }
    return of ? de(words) : preposition + " " + words;
  }

  /** A capital to open a line. */
  public static String capital(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int first = words.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toTitleCase(first))
        .append(words.substring(Character.charCount(first)))
        .toString();
  }
}
