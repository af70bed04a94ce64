package fr.caf.ecoute.audit;

import fr.caf.ecoute.web.PlatformSecret;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Where the journal begins: the number and the hash of the last entry that was erased once its time
 * was over. The first entry that is left follows that hash, so that cutting off more than was due
 * shows.
 */
@MappedEntity
public record JournalStart(@Id int id, long number, String hash, String seal) {
  private static final String PURPOSE = "journal start";

  static JournalStart after(JournalEntry lastErased, PlatformSecret secret) {
    return new JournalStart(
        JournalHead.ONLY,
        lastErased.number(),
        lastErased.hash(),
        secret.mac(PURPOSE, String.valueOf(lastErased.number()), lastErased.hash()));
  }

  /** Nothing was erased yet: nobody has signed that. */
  boolean isSealed(PlatformSecret secret) {
    return number == 0
        ? hash.equals(Verification.NOTHING)
        : seal.equals(secret.mac(PURPOSE, String.valueOf(number), hash));
  }
}
