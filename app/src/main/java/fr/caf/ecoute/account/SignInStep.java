package fr.caf.ecoute.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Somebody whose password was right and whose code is awaited. */
@MappedEntity
public record SignInStep(@Id String keyHash, UUID memberId, int failures, Instant expiresAt) {
  static final Duration LIFETIME = Duration.ofMinutes(10);

  /** After that many wrong codes one begins again with the password, which is slowed down. */
  static final int MOST_FAILURES = 5;
}
