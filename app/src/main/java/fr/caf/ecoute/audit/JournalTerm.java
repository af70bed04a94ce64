package fr.caf.ecoute.audit;

import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.PlatformSecret;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long acts stay in the journal: it names members of the team, so that nothing stays for ever.
 * What is erased is its oldest part, and what is left is chained to it still.
 */
@Singleton
public class JournalTerm {
  private static final Logger LOG = LoggerFactory.getLogger(JournalTerm.class);

  /** Shorter, and an act could not be looked into; longer, and nobody could say why. */
  private static final int LEAST_MONTHS = 6;

  private static final int MOST_MONTHS = 60;

  private final int months;
  private final Journal journal;
  private final JournalHeadRepository heads;
  private final JournalStartRepository starts;
  private final JournalEntryRepository entries;
  private final PlatformSecret secret;

  JournalTerm(
      @Value("${ecoute.journal-months:36}") int months,
      Journal journal,
      JournalHeadRepository heads,
      JournalStartRepository starts,
      JournalEntryRepository entries,
      PlatformSecret secret) {
    if (months < LEAST_MONTHS || months > MOST_MONTHS) {
      throw new IllegalArgumentException(
          "ECOUTE_JOURNAL_MONTHS is from %d to %d".formatted(LEAST_MONTHS, MOST_MONTHS));
    }
    this.months = months;
    this.journal = journal;
    this.heads = heads;
    this.starts = starts;
    this.entries = entries;
    this.secret = secret;
  }

  /** How many months an act stays. */
  public int months() {
    return months;
  }

  /**
   * Erases the acts that are older, and records that; says how many they were. Nothing is erased of
   * a journal that does not hold: it is the proof of what was done to it.
   */
  @Transactional
  public long erasePast(Instant now) {
    heads.lock();
    JournalStart start = starts.read();
    long last =
        starts.lastBefore(
            ZonedDateTime.ofInstant(now, French.ZONE).minusMonths(months).toInstant());
    if (last <= start.number()) {
      return 0;
    }
    if (journal.verify() instanceof Verdict.Broken) {
      LOG.error("the journal does not hold: its oldest part, though due, is kept");
      return 0;
    }
    JournalEntry lastErased = entries.findById(last).orElseThrow();
    starts.update(JournalStart.after(lastErased, secret));
    long erased = starts.deleteErased();
    journal.record(
        Actor.SYSTEM,
        "journal-shortened",
        "journal",
        "%s, jusqu'à la n° %d, empreinte %s"
            .formatted(
                French.count(erased, "entrée effacée", "entrées effacées"),
                last,
                lastErased.hash()));
    return erased;
  }
}
