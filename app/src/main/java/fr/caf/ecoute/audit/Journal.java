package fr.caf.ecoute.audit;

import fr.caf.ecoute.web.PlatformSecret;
import io.micronaut.security.utils.SecurityService;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the team did, in an order nobody can rewrite without its showing (decision 0030). Never what
 * a respondent did.
 *
 * <p>An entry belongs to the transaction it is recorded in: either the act and its entry are kept,
 * or neither is. Record last, for whoever records next waits for the transaction to end.
 */
@Singleton
public class Journal {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_DETAILS = 4_000;
  private static final int BATCH = 1_000;

  private final JournalEntryRepository entries;
  private final JournalHeadRepository heads;
  private final PlatformSecret secret;
  private final SecurityService members;
  private final Verification verification;
  private final Clock clock;

  Journal(
      JournalEntryRepository entries,
      JournalHeadRepository heads,
      PlatformSecret secret,
      SecurityService members,
      Verification verification,
      Clock clock) {
    this.entries = entries;
    this.heads = heads;
    this.secret = secret;
    this.members = members;
    this.verification = verification;
    this.clock = clock;
  }

  /**
   * Adds what the member behind this request has just done; outside of a request, the platform.
   *
   * @param act its code, in small letters and dashes; {@code i18n/acts.properties} has its words
   * @param subject the slug of the consultation it is about, or {@code kind:identifier}
   * @param details what a reader of the journal should know, in French; may be empty
   */
  @Transactional
  public JournalEntry record(String act, String subject, String details) {
    return record(actor(), act, subject, details);
  }

  /** As {@link #record(String, String, String)}, where the request does not say who. */
  @Transactional
  public JournalEntry record(Actor by, String act, String subject, String details) {
    if (!act.matches("[a-z]+(-[a-z]+)*") || act.length() > 60) {
      throw new IllegalArgumentException("not the code of an act: " + act);
    }
    JournalHead head = heads.lock();
    JournalEntry entry =
        JournalEntry.after(
            head,
            new JournalEntry.Act(
                by, act, plain(subject, LONGEST_SUBJECT), plain(details, LONGEST_DETAILS)),
            clock.instant(),
            secret);
    entries.save(entry);
    heads.update(JournalHead.at(entry, secret));
    // Logs are kept elsewhere: each line is a head that was noted.
    LOG.info("journal {} {}", entry.number(), entry.hash());
    return entry;
  }

  /** Whether everything recorded is still there and as it was. */
  public Verdict verify() {
    return verification.verify();
  }

  /** Where it ends now. */
  public JournalHead head() {
    return heads.read();
  }

  /** Where it begins now, what was due having been erased. */
  public JournalStart start() {
    return verification.start();
  }

  /** Whether the entry of that number has that hash: what was noted elsewhere still holds. */
  public boolean holds(long number, String hash) {
    JournalStart start = start();
    return number == start.number()
        ? hash.equals(start.hash())
        : entries.findById(number).map(JournalEntry::hash).filter(hash::equals).isPresent();
  }

  public long count(Extract wanted) {
    return entries.count(
        wanted.from(), wanted.before(), wanted.act(), wanted.actorId(), wanted.subject());
  }

  /** The latest first. */
  public List<JournalEntry> latest(Extract wanted, int size, long skipped) {
    return entries.findLatest(
        wanted.from(),
        wanted.before(),
        wanted.act(),
        wanted.actorId(),
        wanted.subject(),
        size,
        skipped);
  }

  /** In order, a batch at a time: any number fits in memory. */
  public Stream<JournalEntry> stream(Extract wanted) {
    return Stream.iterate(
            after(wanted, 0),
            batch -> !batch.isEmpty(),
            batch -> after(wanted, batch.getLast().number()))
        .flatMap(List::stream);
  }

  private List<JournalEntry> after(Extract wanted, long number) {
    return entries.findInOrder(
        wanted.from(),
        wanted.before(),
        wanted.act(),
        wanted.actorId(),
        wanted.subject(),
        number,
        BATCH);
  }

  private Actor actor() {
    return members.getAuthentication().map(Actor::of).orElse(Actor.SYSTEM);
  }

  /** One line without control characters, cut where it gets too long. */
  private static String plain(String text, int longest) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (line.length() <= longest) {
      return line;
    }
    boolean splits = Character.isHighSurrogate(line.charAt(longest - 1));
    return line.substring(0, splits ? longest - 1 : longest);
  }
}
