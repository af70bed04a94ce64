package fr.caf.ecoute.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of one mailbox, in the one form in which two spellings of it are equal: small
 * letters, the domain as the network writes it ({@code xn--…}). Dots and what follows a {@code +}
 * are left alone, for only the server of the address knows what they mean.
 */
public record EmailAddress(String value) {
  /** What an SMTP server must take. */
  private static final int LONGEST = 254;

  private static final int LONGEST_LOCAL = 64;

  private static final Pattern LOCAL =
      Pattern.compile(
          "[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,31}");

  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,20}[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

  /**
   * @throws IllegalArgumentException when it is not an address in that form
   */
  public EmailAddress {
    if (!isWellFormed(value)) {
      // The value stays out of the message: it may be somebody's address.
      throw new IllegalArgumentException("not the address of a mailbox");
    }
  }

  /** What somebody typed, if it is one address; blanks around it do not count. */
  public static Optional<EmailAddress> read(String typed) {
    String bare =
        typed.strip().replaceAll("^[\\p{Zs}\\u200B\\uFEFF]+|[\\p{Zs}\\u200B\\uFEFF]+$", "");
    int at = bare.lastIndexOf('@');
    if (at < 1 || bare.length() > LONGEST) {
      return Optional.empty();
    }
    return readDomain(bare.substring(at + 1))
        .map(domain -> bare.substring(0, at).toLowerCase(Locale.ROOT) + "@" + domain)
        .filter(EmailAddress::isWellFormed)
        .map(EmailAddress::new);
  }

  /** The name of a domain as the network writes it, if what was typed is one. */
  public static Optional<String> readDomain(String typed) {
    try {
      String domain = IDN.toASCII(typed.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return Optional.of(domain).filter(one -> DOMAIN.matcher(one).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }

  private static boolean isWellFormed(String value) {
    int at = value.lastIndexOf('@');
    return at > 0
        && at <= LONGEST_LOCAL
        && value.length() <= LONGEST
        && LOCAL.matcher(value.substring(0, at)).matches()
        && DOMAIN.matcher(value.substring(at + 1)).matches();
  }

  /** Its domain only: what is printed may end in a log. */
  @Override
  public String toString() {
    return "…@" + domain();
  }
}
