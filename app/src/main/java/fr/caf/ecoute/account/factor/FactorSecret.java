package fr.caf.ecoute.account.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.caf.ecoute.web.PlatformSecret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret two clocks share (RFC 6238: SHA-1, six digits, thirty seconds, as every telephone
 * knows them), and how it is kept: AES-GCM under a key of the platform's secret, bound to its
 * member.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FactorSecret(byte[] bytes) {
  private static final int LENGTH = 20;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();
  private static final Duration STEP = CODES.getTimeStep();

  static FactorSecret random() {
    byte[] bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    return new FactorSecret(bytes);
  }

  /** As one types it where no camera reads it. */
  String text() {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte one : bytes) {
      buffer = (buffer << 8) | (one & 0xFF);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32.charAt((buffer >> bits) & 31));
      }
    }
    return text.toString();
  }

  /** What the camera reads. */
  String address(String platform, String account) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
        .formatted(encoded(platform), encoded(account), text(), encoded(platform));
  }

  /** The step whose code this is: now, or one before or after, since clocks differ a little. */
  OptionalLong step(String code, Instant now) {
    OptionalLong found = OptionalLong.empty();
    for (int drift = -1; drift <= 1; drift++) {
      Instant moment = now.plus(STEP.multipliedBy(drift));
      if (same(code, at(moment))) {
        found = OptionalLong.of(moment.getEpochSecond() / STEP.toSeconds());
      }
    }
    return found;
  }

  /** The code a telephone shows then. */
  String at(Instant moment) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(bytes, CODES.getAlgorithm()), moment, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  String wrapped(PlatformSecret platform, UUID member) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = sealed(platform, member, nonce);
    byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE, sealed.length);
    return Base64.getEncoder().encodeToString(all);
  }

  /** Nothing when the platform's secret is another one now: only noted codes are left then. */
  static Optional<FactorSecret> unwrapped(String wrapped, PlatformSecret platform, UUID member) {
    byte[] all = Base64.getDecoder().decode(wrapped);
    try {
      return Optional.of(
          new FactorSecret(
              cipher(
                  Cipher.DECRYPT_MODE,
                  platform,
                  member,
                  Arrays.copyOf(all, NONCE),
                  Arrays.copyOfRange(all, NONCE, all.length))));
    } catch (AEADBadTagException another) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] sealed(PlatformSecret platform, UUID member, byte[] nonce) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, platform, member, nonce, bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] cipher(
      int mode, PlatformSecret platform, UUID member, byte[] nonce, byte[] text)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(platform.key("second factor"), "AES"),
        new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(member.toString().getBytes(StandardCharsets.UTF_8));
    return cipher.doFinal(text);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "FactorSecret[…]";
  }
}
