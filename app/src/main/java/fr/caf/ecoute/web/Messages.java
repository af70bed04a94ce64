package fr.caf.ecoute.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of {@code i18n/messages.properties}. */
public final class Messages {
  private static final ResourceBundle FRENCH =
      ResourceBundle.getBundle("i18n.messages", Locale.FRENCH);

  private Messages() {}

  /**
   * The message of {@code key}, with its arguments, typeset.
   *
   * @throws java.util.MissingResourceException when there is none: a mistake of ours, found by test
   */
  public static String french(String key, Object... arguments) {
    String sentence = new MessageFormat(FRENCH.getString(key), Locale.FRENCH).format(arguments);
    return FrenchTypography.apply(sentence);
  }
}
