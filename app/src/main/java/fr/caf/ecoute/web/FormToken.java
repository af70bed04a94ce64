package fr.caf.ecoute.web;

import io.micronaut.http.HttpRequest;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * The secret that ties a form to the browser it was shown in: kept in a cookie, repeated in each
 * form, compared when the form comes back ("double submit", OWASP CSRF prevention).
 *
 * <p>The form carries it masked by fresh random bytes, so that compressed pages do not let it be
 * guessed byte by byte (BREACH).
 */
public final class FormToken {
  /** The name of the hidden field. */
  public static final String FIELD = "jeton";

  private static final String ATTRIBUTE = "ecoute.form-token";
  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] secret;
  private final boolean fresh;
  private boolean shown;

  private FormToken(byte[] secret, boolean fresh) {
    this.secret = secret;
    this.fresh = fresh;
  }

  static FormToken create() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new FormToken(secret, true);
  }

  /** Reads the cookie's value; a value that is not one of ours gives a new token. */
  static FormToken read(String cookie) {
    byte[] secret = decode(cookie);
    return secret.length == BYTES ? new FormToken(secret, false) : create();
  }

  /** A request refused before it was given one gets a new token, which matches nothing sent. */
  static FormToken of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, FormToken.class).orElseGet(() -> fresh(request));
  }

  private static FormToken fresh(HttpRequest<?> request) {
    FormToken token = create();
    token.attachTo(request);
    return token;
  }

  void attachTo(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** What to write in a form: different each time. */
  String masked() {
    shown = true;
    byte[] both = new byte[2 * BYTES];
    byte[] mask = new byte[BYTES];
    RANDOM.nextBytes(mask);
    for (int i = 0; i < BYTES; i++) {
      both[i] = mask[i];
      both[BYTES + i] = (byte) (mask[i] ^ secret[i]);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
  }

  /** Whether {@code field} is this token, masked. */
  boolean matches(String field) {
    byte[] both = decode(field);
    if (fresh || both.length != 2 * BYTES) {
      return false;
    }
    byte[] sent = Arrays.copyOfRange(both, BYTES, 2 * BYTES);
    for (int i = 0; i < BYTES; i++) {
      sent[i] ^= both[i];
    }
    return MessageDigest.isEqual(sent, secret);
  }

  /** Whether the browser must be given the cookie: only once a form was really shown. */
  boolean mustBeKept() {
    return fresh && shown;
  }

  String cookieValue() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  private static byte[] decode(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
