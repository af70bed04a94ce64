package fr.caf.ecoute.account;

import fr.caf.ecoute.web.SecretKey;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One browser a member is signed in with; only the hash of its key is kept.
 *
 * @param id names it to its member, who must never see the key again
 * @param device what it runs on, in coarse words
 * @param seenAt when it was last used, give or take {@link #NOTED_EVERY}
 * @param provenAt when its holder last proved to be its member
 */
@MappedEntity
public record MemberSession(
    @Id String keyHash,
    UUID id,
    UUID memberId,
    String device,
    Instant begunAt,
    Instant seenAt,
    Instant provenAt,
    Instant expiresAt) {
  /** A working day, so that nobody is signed out in the middle of one. */
  static final Duration LIFETIME = Duration.ofHours(10);

  /** A browser nobody uses any more is closed: a lunch break is not that. */
  static final Duration IDLE = Duration.ofHours(2);

  /** Not one write for each page. */
  static final Duration NOTED_EVERY = Duration.ofMinutes(5);

  /** What a stolen browser must not be enough for asks for the password after that. */
  static final Duration PROOF = Duration.ofMinutes(10);

  static MemberSession open(SecretKey key, Member member, String device, Instant now) {
    return new MemberSession(
        key.hash(), UUID.randomUUID(), member.id(), device, now, now, now, now.plus(LIFETIME));
  }

  public boolean isLive(Instant now) {
    return now.isBefore(expiresAt) && now.isBefore(seenAt.plus(IDLE));
  }

  boolean isToBeNoted(Instant now) {
    return !now.isBefore(seenAt.plus(NOTED_EVERY));
  }

  /** Whether its holder proved lately to be its member. */
  boolean isProven(Instant now) {
    return now.isBefore(provenAt.plus(PROOF));
  }
}
