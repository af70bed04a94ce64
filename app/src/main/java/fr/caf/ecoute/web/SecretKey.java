package fr.caf.ecoute.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A random key a browser holds (256 bits, URL-safe base64); we keep only its SHA-256, which is
 * enough since nobody can guess the key.
 */
public record SecretKey(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  public static SecretKey random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return of(bytes);
  }

  /** Of these 32 bytes. */
  public static SecretKey of(byte[] bytes) {
    return new SecretKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * Another key, for one purpose: whoever holds this one can make it, and nobody else, not even
   * with its hash in hand.
   */
  public SecretKey derive(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return of(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The 32 bytes of a key that was drawn or derived. */
  byte[] bytes() {
    return Base64.getUrlDecoder().decode(value);
  }

  /** 64 hexadecimal digits. */
  public String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "SecretKey[…]";
  }
}
