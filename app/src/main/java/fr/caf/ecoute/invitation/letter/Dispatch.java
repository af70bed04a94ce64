package fr.caf.ecoute.invitation.letter;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** One person's line in a mailing. */
@MappedEntity
record Dispatch(@EmbeddedId Line line, State state) {
  /** Whose, and in which mailing. */
  @Embeddable
  record Line(UUID mailingId, UUID participantId) {}

  /** Where it stands. */
  enum State {
    QUEUED,
    /** In the hands of whoever sends: found so after a stop, nobody knows whether it left. */
    TAKEN,
    /** Sent, or left out because it was not needed any more. */
    DONE,
    /** It may have left when the platform stopped, and is not sent again. */
    UNSURE
  }
}
