package fr.caf.ecoute.consultation.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** Somebody answered a working copy to the end, for nothing but to try it. */
@MappedEntity
public record Trial(
    @Id UUID id,
    UUID consultationId,
    String seal,
    UUID authorId,
    String author,
    String channel,
    String language,
    Instant completedAt) {}
