package fr.caf.ecoute.consultation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * A questionnaire's document as it was when people could answer it: written once, never changed.
 */
@MappedEntity
public record QuestionnaireVersion(
    @Id UUID id,
    UUID consultationId,
    int number,
    String document,
    Instant publishedAt,
    String publishedBy) {}
