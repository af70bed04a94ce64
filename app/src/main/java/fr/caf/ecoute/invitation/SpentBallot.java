package fr.caf.ecoute.invitation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What remains of a ballot once it is counted: enough to tell its holder that their answers
 * arrived, and that it is not worth a second time.
 *
 * @param hash of the ballot's secret, or of the code that brought its holder back: nothing tells
 *     which, nor that two of them were one ballot's
 */
@MappedEntity
record SpentBallot(@Id String hash, UUID consultationId, LocalDate expiresOn) {}
