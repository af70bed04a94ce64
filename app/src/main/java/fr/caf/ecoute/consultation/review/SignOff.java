package fr.caf.ecoute.consultation.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody read a questionnaire and answers for it, as it was to the last word. */
@MappedEntity
public record SignOff(
    @Id UUID id,
    UUID consultationId,
    String seal,
    UUID authorId,
    String author,
    Instant madeAt,
    @Nullable Instant withdrawnAt) {

  SignOff withdrawn(Instant now) {
    return new SignOff(id, consultationId, seal, authorId, author, madeAt, now);
  }
}
