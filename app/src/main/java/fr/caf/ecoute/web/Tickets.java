package fr.caf.ecoute.web;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tickets: what a browser keeps for us for a while, in a cookie or a field of a form, and can
 * neither read, change, keep for longer nor use for another purpose (AES-256-GCM under a key of the
 * platform's secret). Nothing is kept on our side; short enough for a cookie, unlike an {@link
 * Envelope}.
 */
@Singleton
public class Tickets {
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int MOST_CHARACTERS = 4_096;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PlatformSecret secret;

  Tickets(PlatformSecret secret) {
    this.secret = secret;
  }

  /** {@code text}, to be opened until that moment. */
  public String write(String purpose, String text, Instant until) {
    byte[] iv = new byte[IV_BYTES];
    RANDOM.nextBytes(iv);
    byte[] words = text.getBytes(StandardCharsets.UTF_8);
    byte[] clear =
        ByteBuffer.allocate(Long.BYTES + words.length)
            .putLong(until.toEpochMilli())
            .put(words)
            .array();
    byte[] hidden = run(Cipher.ENCRYPT_MODE, purpose, iv, clear).orElseThrow();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(ByteBuffer.allocate(IV_BYTES + hidden.length).put(iv).put(hidden).array());
  }

  /** What was closed in it for that purpose; empty when it is not ours, was altered, or is past. */
  public Optional<String> read(String purpose, String ticket, Instant now) {
    return decoded(ticket)
        .flatMap(
            bytes ->
                run(
                    Cipher.DECRYPT_MODE,
                    purpose,
                    Arrays.copyOf(bytes, IV_BYTES),
                    Arrays.copyOfRange(bytes, IV_BYTES, bytes.length)))
        .map(ByteBuffer::wrap)
        .filter(clear -> now.isBefore(Instant.ofEpochMilli(clear.getLong())))
        .map(clear -> StandardCharsets.UTF_8.decode(clear).toString());
  }

  private static Optional<byte[]> decoded(String ticket) {
    if (ticket.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(ticket);
      return bytes.length > IV_BYTES + TAG_BITS / 8 ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> run(int mode, String purpose, byte[] iv, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(secret.key("ticket " + purpose), "AES"),
          new GCMParameterSpec(TAG_BITS, iv));
      return Optional.of(cipher.doFinal(text));
    } catch (AEADBadTagException notOurs) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
