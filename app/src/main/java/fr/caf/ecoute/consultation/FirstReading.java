package fr.caf.ecoute.consultation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** The first time results of a consultation were set before somebody. */
@MappedEntity
record FirstReading(@Id UUID consultationId, Instant readAt) {}
