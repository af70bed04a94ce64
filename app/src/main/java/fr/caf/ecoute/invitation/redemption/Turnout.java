package fr.caf.ecoute.invitation.redemption;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** How many people obtained their ballot, once nothing else is known about them. */
@MappedEntity
record Turnout(@Id UUID consultationId, long redeemed) {}
