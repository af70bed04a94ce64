package fr.caf.ecoute.consultation;

import fr.caf.ecoute.account.Role;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** The place of a member in the team of one consultation. */
@MappedEntity
public record Seat(@Id UUID id, UUID consultationId, UUID memberId, Role role) {
  public Seat {
    if (!role.isOfASeat()) {
      throw new IllegalArgumentException("an administrator needs no seat");
    }
  }
}
