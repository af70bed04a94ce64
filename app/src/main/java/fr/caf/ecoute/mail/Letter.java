package fr.caf.ecoute.mail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person, in plain text.
 *
 * <p>Its address and its subject are one line each, whatever they were made of: nobody's name can
 * begin a header of its own.
 *
 * @param leaving the page on which the person says they want no more of them, if there is one
 */
public record Letter(EmailAddress to, String subject, String text, @Nullable String leaving) {
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 50_000;

  /**
   * Line and paragraph separators break lines for some readers; the others reorder what is read.
   */
  private static final Pattern MISLEADING =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private static final Pattern LINK = Pattern.compile("https?://[\\x21-\\x7E&&[^<>\"]]{1,500}");

  /**
   * @throws IllegalArgumentException on a line break or another control character where none may be
   */
  public Letter {
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || !isOneLine(subject)) {
      throw new IllegalArgumentException("the subject of a letter is one line");
    }
    if (text.isBlank() || text.length() > LONGEST_TEXT || CONTROL.matcher(text).find()) {
      throw new IllegalArgumentException("the text of a letter is plain text");
    }
    if (leaving != null && !LINK.matcher(leaving).matches()) {
      throw new IllegalArgumentException("one leaves by the address of a page");
    }
  }

  /**
   * @throws IllegalArgumentException also when {@code to} is no address
   */
  public Letter(String to, String subject, String text) {
    this(
        EmailAddress.read(to)
            .orElseThrow(() -> new IllegalArgumentException("not the address of a mailbox")),
        subject,
        text,
        null);
  }

  /** Whether a text can stand on one line as it is. */
  public static boolean isOneLine(String text) {
    return !MISLEADING.matcher(text).find();
  }

  /** A text somebody else wrote (a name, a title), made fit for a subject or a sentence. */
  public static String oneLine(String text) {
    return MISLEADING.matcher(text).replaceAll(" ").replaceAll("\\p{Z}{2,}", " ").strip();
  }

  @Override
  public String toString() {
    return "Letter[" + to + "]";
  }
}
