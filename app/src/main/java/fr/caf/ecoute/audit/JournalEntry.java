package fr.caf.ecoute.audit;

import fr.caf.ecoute.web.PlatformSecret;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One act, chained to the one before it: {@code hash} is the SHA-256 of every field and of the
 * previous hash, {@code seal} signs it with a key that is not in the database.
 */
@MappedEntity
public record JournalEntry(
    @Id long number,
    Instant madeAt,
    @Nullable String actorId,
    String actor,
    String act,
    String subject,
    String details,
    String previousHash,
    String hash,
    String seal) {
  private static final String PURPOSE = "journal";

  /** What is written of an act before it takes its place in the chain. */
  record Act(Actor by, String code, String subject, String details) {}

  /** {@code act} at the end of what {@code head} ends. */
  static JournalEntry after(JournalHead head, Act act, Instant now, PlatformSecret secret) {
    JournalEntry unsigned =
        new JournalEntry(
            head.number() + 1,
            // No database keeps nanoseconds, and the hash must be found again from what is kept.
            now.truncatedTo(ChronoUnit.MICROS),
            act.by().id(),
            act.by().name(),
            act.code(),
            act.subject(),
            act.details(),
            head.hash(),
            "",
            "");
    String hash = unsigned.computedHash();
    return new JournalEntry(
        unsigned.number,
        unsigned.madeAt,
        unsigned.actorId,
        unsigned.actor,
        unsigned.act,
        unsigned.subject,
        unsigned.details,
        unsigned.previousHash,
        hash,
        secret.mac(PURPOSE, hash));
  }

  /**
   * The hash these fields give. Each text goes with its length, each number with all its bytes: no
   * two entries share a serialisation.
   */
  String computedHash() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(number);
      out.writeLong(madeAt.getEpochSecond());
      out.writeInt(madeAt.getNano());
      out.writeBoolean(actorId != null);
      write(out, Objects.requireNonNullElse(actorId, ""));
      write(out, actor);
      write(out, act);
      write(out, subject);
      write(out, details);
      write(out, previousHash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sha256(bytes.toByteArray());
  }

  boolean isSealed(PlatformSecret secret) {
    return equal(seal, secret.mac(PURPOSE, hash));
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
