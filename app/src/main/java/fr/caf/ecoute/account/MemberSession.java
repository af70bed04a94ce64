package fr.caf.ecoute.account;

import fr.caf.ecoute.web.SecretKey;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One browser a member is signed in with; only the hash of its key is kept. */
@MappedEntity
public record MemberSession(@Id String keyHash, UUID memberId, Instant expiresAt) {
  /** A working day, so that nobody is signed out in the middle of one. */
  static final Duration LIFETIME = Duration.ofHours(10);

  static MemberSession open(SecretKey key, Member member, Instant now) {
    return new MemberSession(key.hash(), member.id(), now.plus(LIFETIME));
  }

  boolean isLive(Instant now) {
    return now.isBefore(expiresAt);
  }
}
