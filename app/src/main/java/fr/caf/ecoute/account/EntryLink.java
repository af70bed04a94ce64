package fr.caf.ecoute.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A link by which a member chooses a password, once; only the hash of its key is kept. */
@MappedEntity
public record EntryLink(@Id String keyHash, UUID memberId, Purpose purpose, Instant expiresAt) {
  /** Why somebody has one. */
  public enum Purpose {
    INVITATION(Duration.ofDays(3)),
    RESET(Duration.ofHours(1));

    private final Duration lifetime;

    Purpose(Duration lifetime) {
      this.lifetime = lifetime;
    }

    public Duration lifetime() {
      return lifetime;
    }
  }
}
