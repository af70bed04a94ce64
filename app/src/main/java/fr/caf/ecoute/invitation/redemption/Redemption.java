package fr.caf.ecoute.invitation.redemption;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** Somebody obtained their ballot. Neither who, nor when, nor which ballot. */
@MappedEntity
record Redemption(@Id String mark, UUID consultationId) {}
