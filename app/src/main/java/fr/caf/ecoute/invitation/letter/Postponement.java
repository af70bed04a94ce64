package fr.caf.ecoute.invitation.letter;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * Whose letter of a reminder could not leave yet.
 *
 * @param people their identifiers, closed by the platform's secret: they have no ballot
 */
@MappedEntity
record Postponement(@Id UUID mailingId, String people) {}
