package fr.caf.ecoute.retention;

import fr.caf.ecoute.consultation.promise.Kept;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The proof that something was erased.
 *
 * @param rule in words, as it held that day
 * @param dueOn the day it was to be erased
 * @param erased how many lines, files included
 */
@MappedEntity
public record PurgeRecord(
    @Id UUID id,
    UUID consultationId,
    Kept kept,
    String rule,
    LocalDate dueOn,
    long erased,
    Instant doneAt) {}
