package fr.caf.ecoute.consultation;

import fr.caf.ecoute.account.Role;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** The place of a member in the team of one consultation. */
@MappedEntity
public record Seat(@EmbeddedId Place place, Role role) {
  public Seat {
    if (!role.isOfASeat()) {
      throw new IllegalArgumentException("an administrator needs no seat");
    }
  }

  /** Whose, and where. */
  @Embeddable
  public record Place(UUID consultationId, UUID memberId) {}
}
