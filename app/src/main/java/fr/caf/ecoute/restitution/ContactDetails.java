package fr.caf.ecoute.restitution;

import java.util.regex.Pattern;

/**
 * E-mail addresses, telephone numbers and the like in a text: what must never be quoted. Prefers to
 * keep back a harmless text than to let one through.
 */
final class ContactDetails {
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\d._%+-]+\\s*(?:@|\\(at\\)|\\[at]|\\barobase\\b)\\s*[\\p{L}\\d-]+");

  /** File numbers, and nine digits or more however they are spaced: telephones, social security. */
  private static final Pattern LONG_NUMBER =
      Pattern.compile("\\d{6,}|\\+?\\d(?:[\\s.\\-/()\u00a0\u202f]{0,3}\\d){8,}");

  private static final Pattern LINK = Pattern.compile("(?i)https?://|\\bwww\\.");

  private ContactDetails() {}

  static boolean areIn(String text) {
    return EMAIL.matcher(text).find()
        || LONG_NUMBER.matcher(text).find()
        || LINK.matcher(text).find();
  }
}
