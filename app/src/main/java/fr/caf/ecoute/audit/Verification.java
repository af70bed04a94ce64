package fr.caf.ecoute.audit;

import fr.caf.ecoute.audit.Verdict.Broken;
import fr.caf.ecoute.audit.Verdict.Fault;
import fr.caf.ecoute.web.PlatformSecret;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the whole journal again and names the first entry that is not as it was written. */
@Singleton
class Verification {
  private static final int BATCH = 1_000;

  /** What the first entry follows. */
  static final String NOTHING = "0".repeat(64);

  private final JournalEntryRepository entries;
  private final JournalHeadRepository heads;
  private final JournalStartRepository starts;
  private final PlatformSecret secret;

  Verification(
      JournalEntryRepository entries,
      JournalHeadRepository heads,
      JournalStartRepository starts,
      PlatformSecret secret) {
    this.entries = entries;
    this.heads = heads;
    this.starts = starts;
    this.secret = secret;
  }

  JournalStart start() {
    return starts.read();
  }

  Verdict verify() {
    JournalStart start = starts.read();
    if (!start.isSealed(secret)) {
      return new Broken(start.number() + 1, Fault.UNSIGNED);
    }
    Verdict verdict = verify(start, heads.read());
    // What is erased while one reads is not missing.
    return starts.read().equals(start) ? verdict : verify();
  }

  private Verdict verify(JournalStart start, JournalHead head) {
    String previous = start.hash();
    long number = start.number();
    while (number < head.number()) {
      List<JournalEntry> batch = entries.findAfter(number, BATCH);
      for (JournalEntry entry : batch) {
        if (number == head.number()) {
          break;
        }
        number++;
        Fault fault = fault(entry, number, previous);
        if (fault != null) {
          return new Broken(number, fault);
        }
        previous = entry.hash();
      }
      if (batch.isEmpty()) {
        return new Broken(number + 1, Fault.CUT_SHORT);
      }
    }
    if (!previous.equals(head.hash())) {
      return new Broken(number, Fault.CHANGED);
    }
    if (!head.isSealed(secret)) {
      return new Broken(number, Fault.UNSIGNED);
    }
    return entries.countBeyondHead() > 0
        ? new Broken(number + 1, Fault.SLIPPED_IN)
        : new Verdict.Intact(number, start.number());
  }

  private @Nullable Fault fault(JournalEntry entry, long expected, String previous) {
    if (entry.number() != expected) {
      return Fault.MISSING;
    }
    if (!entry.hash().equals(entry.computedHash())) {
      return Fault.CHANGED;
    }
    if (!entry.previousHash().equals(previous)) {
      return Fault.UNCHAINED;
    }
    return entry.isSealed(secret) ? null : Fault.UNSIGNED;
  }
}
