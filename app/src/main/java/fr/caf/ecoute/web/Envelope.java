package fr.caf.ecoute.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes a text so that only the holder of a key reads it, and nobody changes it unseen (AES-256 in
 * Galois/counter mode, a new random nonce each time).
 *
 * <p>What is closed does not show how long it is: whatever takes up to 4 kB once compressed comes
 * out equally long, then 8 kB, 16 kB and so on.
 */
public record Envelope(SecretKey key) {
  private static final int SMALLEST = 4_096;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The text in an envelope, in URL-safe base64. */
  public String close(String text) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, padded(deflated(text)));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array());
  }

  /**
   * The text that was closed with this key.
   *
   * @throws IllegalStateException when it was closed with another, or changed since
   */
  public String open(String envelope) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(envelope));
    byte[] nonce = new byte[NONCE];
    bytes.get(nonce);
    byte[] closed = new byte[bytes.remaining()];
    bytes.get(closed);
    return inflated(cipher(Cipher.DECRYPT_MODE, nonce, closed));
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      // Its message may quote what it was given.
      throw new IllegalStateException("an envelope does not open: the key has changed");
    }
  }

  /** Its length, itself, and zeros up to a length many share. */
  private static byte[] padded(byte[] text) {
    int size = SMALLEST;
    while (size < Integer.BYTES + text.length) {
      size *= 2;
    }
    return ByteBuffer.allocate(size).putInt(text.length).put(text).array();
  }

  private static byte[] deflated(String text) {
    try (var bytes = new ByteArrayOutputStream()) {
      try (var deflating = new DeflaterOutputStream(bytes)) {
        deflating.write(text.getBytes(StandardCharsets.UTF_8));
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String inflated(byte[] padded) {
    int length = ByteBuffer.wrap(padded).getInt();
    try (var inflating =
        new InflaterInputStream(new ByteArrayInputStream(padded, Integer.BYTES, length))) {
      return new String(inflating.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
