package fr.caf.ecoute.analysis.text;

/** What is left of a text when case, accents, punctuation and spacing do not count. */
public final class NormalForm {
  private NormalForm() {}

  /** Letters and digits in lower case without accents, single spaces between words. */
  public static String of(String text) {
    String plain = PlainLetters.of(text);
    StringBuilder form = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !form.isEmpty()) {
          form.append(' ');
        }
        form.appendCodePoint(c);
        gap = false;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        gap = true;
      }
    }
    return form.toString();
  }
}
