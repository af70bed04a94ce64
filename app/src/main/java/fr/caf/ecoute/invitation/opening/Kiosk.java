package fr.caf.ecoute.invitation.opening;

import fr.caf.ecoute.web.SecretKey;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device the team has set up for many people to answer one consultation on. Whoever holds its key
 * may begin, without the common code; nothing says which ballots were begun on it.
 *
 * @param place where it stands, as the team calls it
 * @param territory the code of the place to propose as an answer, if one was given
 */
@MappedEntity
public record Kiosk(
    @Id UUID id, UUID consultationId, String keyHash, String place, @Nullable String territory) {
  static Kiosk install(SecretKey key, UUID consultation, String place, @Nullable String territory) {
    return new Kiosk(UUID.randomUUID(), consultation, key.hash(), place, territory);
  }
}
