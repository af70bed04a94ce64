package fr.caf.ecoute.invitation;

import fr.caf.ecoute.web.Envelope;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a {@link Ballot}.
 *
 * @param written {@link Written} in an envelope: opened by the holder's secret while the ballot is
 *     open, by the urn's key once it is sent
 * @param resumeHash of the code that brings the person back, if they asked for one
 * @param resumeKey the ballot's key in an envelope opened by that code
 */
@MappedEntity("ballot")
record StoredBallot(
    @Id String secretHash,
    UUID consultationId,
    Ballot.State state,
    String written,
    @Nullable String resumeHash,
    @Nullable String resumeKey,
    LocalDate expiresOn) {

  static StoredBallot of(Ballot ballot) {
    return new StoredBallot(
        ballot.secretHash(),
        ballot.consultationId(),
        ballot.state(),
        ballot.written().closedBy(new Envelope(ballot.key())),
        null,
        null,
        ballot.expiresOn());
  }

  /** As whoever holds its key reads it. */
  Ballot read(SecretKey key) {
    return switch (state) {
      case OPEN ->
          new Ballot(
              secretHash,
              key,
              consultationId,
              state,
              Written.read(new Envelope(key), written),
              expiresOn);
      case SENT -> Ballot.sent(secretHash, consultationId, expiresOn);
    };
  }
}
