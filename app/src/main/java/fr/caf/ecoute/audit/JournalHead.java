package fr.caf.ecoute.audit;

import fr.caf.ecoute.web.PlatformSecret;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Where the journal ends: the number and the hash of its last entry, kept apart from the entries so
 * that cutting the last ones off shows. Noted elsewhere, it proves all that came before it.
 */
@MappedEntity
public record JournalHead(@Id int id, long number, String hash, String seal) {
  static final int ONLY = 1;
  private static final String PURPOSE = "journal head";

  static JournalHead at(JournalEntry last, PlatformSecret secret) {
    return new JournalHead(
        ONLY,
        last.number(),
        last.hash(),
        secret.mac(PURPOSE, String.valueOf(last.number()), last.hash()));
  }

  /** Nobody has signed an empty journal. */
  boolean isSealed(PlatformSecret secret) {
    return number == 0 || seal.equals(secret.mac(PURPOSE, String.valueOf(number), hash));
  }
}
