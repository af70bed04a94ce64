package fr.caf.ecoute.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A browser a member has come in with: attempts made in it are counted apart. It opens nothing. */
@MappedEntity
public record KnownDevice(@Id String keyHash, UUID memberId, Instant expiresAt) {
  static final Duration LIFETIME = Duration.ofDays(180);
}
