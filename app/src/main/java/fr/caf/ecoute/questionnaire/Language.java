package fr.caf.ecoute.questionnaire;

import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A language a questionnaire can be read in, by its BCP 47 tag.
 *
 * @param tag in its canonical case, such as {@code fr}, {@code pt-BR} or {@code fr-x-falc}
 */
public record Language(String tag) {
  /** The language questionnaires are written in. */
  public static final Language FRENCH = new Language("fr");

  /** "Facile à lire et à comprendre": French for everyone. */
  public static final Language EASY_FRENCH = new Language("fr-x-falc");

  private static final int LONGEST = 35;

  public Language {
    if (!isTag(tag)) {
      throw new IllegalArgumentException("not a language: " + tag);
    }
  }

  /** Whether it is a tag in its canonical spelling, of a language that has a name. */
  public static boolean isTag(String tag) {
    if (tag.length() > LONGEST) {
      return false;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      String language = locale.getLanguage();
      return locale.toLanguageTag().equals(tag)
          && !language.isEmpty()
          && !locale.getDisplayLanguage(Locale.FRENCH).equals(language);
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** As those who read it call it: "English", "العربية". */
  public String ownName() {
    return equals(EASY_FRENCH) ? "Français facile" : capitalised(locale());
  }

  /** As a facilitator calls it. */
  public String frenchName() {
    return equals(EASY_FRENCH)
        ? "français facile à lire (FALC)"
        : locale().getDisplayName(Locale.FRENCH);
  }

  public boolean isRightToLeft() {
    return switch (Character.getDirectionality(ownName().codePointAt(0))) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }

  private static String capitalised(Locale locale) {
    String name = locale.getDisplayName(locale);
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(locale) + name.substring(first);
  }
}
