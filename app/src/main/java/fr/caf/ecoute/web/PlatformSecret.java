package fr.caf.ecoute.web;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What only this platform's environment knows ({@code ECOUTE_SECRET}): with it, a value can be
 * recognised again without being kept, and the database alone cannot be made to tell it.
 *
 * <p>Each purpose has a key of its own, derived from the secret, so that what is made for one is
 * worth nothing for another. Without a setting the secret lasts as long as the process: good enough
 * for a test, refused in production.
 */
@Singleton
public class PlatformSecret {
  private static final String HMAC = "HmacSHA256";

  private final byte[] secret;

  public PlatformSecret(@Value("${ecoute.secret:}") String secret) {
    this.secret = (secret.isBlank() ? random() : secret).getBytes(StandardCharsets.UTF_8);
  }

  /** A secret nobody can guess, 256 bits in URL-safe base64. */
  public static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A key of 32 bytes for one purpose. */
  public byte[] key(String purpose) {
    return hmac(secret, purpose.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The keyed hash of {@code parts}, 64 hexadecimal digits. Where one part ends and the next begins
   * counts.
   */
  public String mac(String purpose, String... parts) {
    return HexFormat.of().formatHex(hmac(key(purpose), joined(parts)));
  }

  private static byte[] joined(String... parts) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes)) {
      for (String part : parts) {
        byte[] text = part.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] hmac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
