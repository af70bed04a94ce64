package fr.caf.ecoute.retention;

import fr.caf.ecoute.consultation.promise.Kept;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * What is being erased, from its first batch to its proof: whatever stops in between, the proof
 * says how much that was, once.
 *
 * @param there how much there was
 */
@MappedEntity
record PurgeBegun(@EmbeddedId What what, long there) {
  /** One kind of thing of one consultation. */
  @Embeddable
  record What(UUID consultationId, Kept kept) {}
}
