package fr.caf.ecoute.web;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/**
 * The language a page is written in: its words, numbers and dates. A page whose model has one under
 * the name {@code language} is written in it, any other in French.
 *
 * @param tag BCP 47, for the page's {@code lang}
 * @param rightToLeft for the page's {@code dir}
 * @param own words for the pages that we do not ship in that language, by key
 */
public record PageLanguage(String tag, boolean rightToLeft, Map<String, String> own) {
  public static final PageLanguage FRENCH = new PageLanguage("fr", false, Map.of());

  public PageLanguage {
    own = Map.copyOf(own);
  }

  /** The message of {@code key} with its arguments, typeset where it is French. */
  public String say(String key, Object... arguments) {
    String sentence = new MessageFormat(pattern(key), locale()).format(arguments);
    return typeset(sentence);
  }

  private String pattern(String key) {
    String said = own.get(key);
    return said == null ? Messages.pattern(tag, key) : said;
  }

  /** Words written by people, set as the typography of the language asks. */
  public String typeset(String words) {
    return isFrench() ? FrenchTypography.apply(words) : words;
  }

  public String number(Number number) {
    return numbers().format(number);
  }

  public NumberFormat numbers() {
    return NumberFormat.getInstance(locale());
  }

  /** "21 novembre 2026", "21 November 2026". */
  public String date(LocalDate date) {
    return isFrench()
        ? French.date(date)
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(date);
  }

  public boolean isFrench() {
    return tag.equals("fr") || tag.startsWith("fr-");
  }

  /** With the figures everyone reads in France. */
  public Locale locale() {
    return switch (tag) {
      case "fr", "fr-x-falc" -> Locale.FRANCE;
      case "en" -> Locale.UK;
      default ->
          new Locale.Builder().setLanguageTag(tag).setUnicodeLocaleKeyword("nu", "latn").build();
    };
  }
}
