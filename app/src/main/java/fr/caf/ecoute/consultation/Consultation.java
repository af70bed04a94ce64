package fr.caf.ecoute.consultation;

import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One exercise of listening: what it asks and why, whom, and from when to when.
 *
 * <p>{@code workingCopy} is the questionnaire's document as the facilitator last saved it; what
 * people answer is {@code publishedVersion}, which never changes. {@code stoppedAt} is when all was
 * stopped at once, those who had begun included; nothing where they have the grace.
 */
@MappedEntity
public record Consultation(
    @Id UUID id,
    String slug,
    String title,
    String summary,
    String purpose,
    String outcome,
    int minutes,
    Audience audience,
    Access access,
    String workingCopy,
    Instant createdAt,
    @Nullable Instant openedAt,
    @Nullable LocalDate closesOn,
    @Nullable Instant closedAt,
    @Nullable Instant stoppedAt,
    @Nullable Instant restitutedAt,
    @Nullable Integer publishedVersion) {

  /** Who has begun may finish for this long after the closing. */
  public static final Duration GRACE = Duration.ofHours(24);

  /** As long as it stays open where nobody says when it closes. */
  public static final int MOST_MONTHS = 12;

  public Status status(Instant now) {
    if (openedAt == null) {
      return Status.DRAFT;
    }
    if (restitutedAt != null) {
      return Status.RESTITUTED;
    }
    Instant end = end();
    if (end == null || now.isBefore(end)) {
      return Status.OPEN;
    }
    return stoppedAt == null && now.isBefore(end.plus(GRACE)) ? Status.GRACE : Status.CLOSED;
  }

  /** Whether newcomers may begin. */
  public boolean welcomes(Instant now) {
    return status(now) == Status.OPEN;
  }

  /** Whether those who had begun may still go on and send. */
  public boolean accepts(Instant now) {
    Status status = status(now);
    return status == Status.OPEN || status == Status.GRACE;
  }

  /**
   * How many responses are counted together at least, so that none can be told from the others by
   * when it came. One by one where anybody may answer: nothing there leads to a person.
   */
  public int countedTogether() {
    return access == Access.OPEN_TO_ALL ? 1 : audience.smallestGroup();
  }

  /**
   * Whether the platform has forgotten who obtained their ballot: from the day after the grace.
   * Whoever answered could then answer again, so that it never opens again.
   */
  public boolean forgetsWhoAnswered(Instant now) {
    return access.isOncePerPerson() && isSealedForGood(now);
  }

  /**
   * Whether it never opens again, from the day after the grace, where responses are counted by
   * groups: whoever answered then could be the only one whose response is counted then.
   */
  public boolean isSealedForGood(Instant now) {
    Instant sealed = sealedAt();
    return openedAt != null
        && sealed != null
        && countedTogether() > 1
        && French.day(now).isAfter(French.day(sealed));
  }

  /** Whether an answer may still come, now or once it is opened again. */
  public boolean mayAcceptAgain(Instant now) {
    return accepts(now) || (countedTogether() > 1 && !isSealedForGood(now));
  }

  /**
   * Whether results may be seen: once no answer can come any more. Before, the next answer could be
   * told from the difference of two readings.
   */
  public boolean resultsMayBeSeen(Instant now) {
    return switch (status(now)) {
      case DRAFT, OPEN, GRACE -> false;
      case CLOSED, RESTITUTED -> true;
    };
  }

  /** The moment from which no answer is accepted any more, if one is known. */
  public @Nullable Instant sealedAt() {
    Instant end = end();
    return stoppedAt != null || end == null ? stoppedAt : end.plus(GRACE);
  }

  /** Whether the last day one may begin is over. */
  public boolean isPastItsDay(Instant now) {
    LocalDate last = closesOn != null ? closesOn : longest();
    return last != null && French.day(now).isAfter(last);
  }

  /**
   * The moment it closed or will close, if one is known. Where nobody has said a day, it is a year
   * after the first opening: else nothing that was promised to be erased would ever be due.
   */
  public @Nullable Instant end() {
    if (closedAt != null) {
      return closedAt;
    }
    LocalDate last = closesOn != null ? closesOn : longest();
    return last == null ? null : last.plusDays(1).atStartOfDay(French.ZONE).toInstant();
  }

  /** The last day one may begin where nobody has said one. */
  private @Nullable LocalDate longest() {
    return openedAt == null ? null : French.day(openedAt).plusMonths(MOST_MONTHS);
  }

  /** Whether somebody has said when it closes, or has closed it. */
  public boolean hasAnnouncedEnd() {
    return closedAt != null || closesOn != null;
  }

  /** A new one, in preparation. */
  public static Consultation draft(
      String slug, Description description, String workingCopy, Instant now) {
    return new Consultation(
        UUID.randomUUID(),
        slug,
        description.title(),
        description.summary(),
        description.purpose(),
        description.outcome(),
        description.minutes(),
        description.audience(),
        description.access(),
        workingCopy,
        now,
        null,
        description.closesOn(),
        null,
        null,
        null,
        null);
  }

  public Description description() {
    return new Description(title, summary, purpose, outcome, minutes, audience, access, closesOn);
  }

  /**
   * Whether the working copy may still be changed. While people answer it may be, but they are not
   * shown it: only corrections of words are published to them.
   */
  public boolean mayBeEdited(Instant now) {
    return switch (status(now)) {
      case DRAFT, OPEN, GRACE, CLOSED -> true;
      case RESTITUTED -> false;
    };
  }

  /** Whether it may be opened, for the first time or again. */
  public boolean mayBeOpened(Instant now) {
    return switch (status(now)) {
      case DRAFT, GRACE, CLOSED -> !isSealedForGood(now);
      case OPEN, RESTITUTED -> false;
    };
  }

  /**
   * As it stands once newcomers are shown another version, which only words set apart.
   *
   * @throws Refusal when it is not open
   */
  public Consultation corrected(int version, Instant now) {
    if (!welcomes(now)) {
      throw Refusal.tooLate("Cette consultation n'est pas ouverte : il n'y a rien à corriger.");
    }
    return with(
        description(), workingCopy, new Life(openedAt, closedAt, stoppedAt, restitutedAt, version));
  }

  /** As it stands once opened on a published version, for the first time or again. */
  public Consultation opened(int version, Instant now) {
    Instant first = openedAt == null ? now : openedAt;
    return with(description(), workingCopy, new Life(first, null, null, null, version));
  }

  /**
   * As it stands once closed; those who had begun may still finish.
   *
   * @throws Refusal when it is not open
   */
  public Consultation closed(Instant now) {
    return ended(now, null);
  }

  /**
   * As it stands once closed to all at once, those who had begun included.
   *
   * @throws Refusal when it is not open
   */
  public Consultation stopped(Instant now) {
    return ended(now, now);
  }

  private Consultation ended(Instant now, @Nullable Instant stopped) {
    if (!welcomes(now)) {
      throw Refusal.tooLate("Cette consultation n'est pas ouverte : il n'y a rien à clore.");
    }
    return with(
        description(), workingCopy, new Life(openedAt, now, stopped, null, publishedVersion));
  }

  /**
   * As it stands once what was said, and what is done about it, is published.
   *
   * @throws Refusal while answers may still come
   */
  public Consultation restituted(Instant now) {
    if (!resultsMayBeSeen(now)) {
      throw Refusal.tooLate(
          "Des réponses peuvent encore arriver : cette consultation ne peut pas être restituée.");
    }
    return with(
        description(), workingCopy, new Life(openedAt, closedAt, stoppedAt, now, publishedVersion));
  }

  /**
   * With another working copy.
   *
   * @throws Refusal once restituted
   */
  public Consultation edited(String newWorkingCopy, Instant now) {
    if (!mayBeEdited(now)) {
      throw Refusal.tooLate("Cette consultation est restituée : son questionnaire ne change plus.");
    }
    return with(description(), newWorkingCopy, life());
  }

  /**
   * Described otherwise. Once it has opened, what those who answered relied upon stays as it was;
   * and once its day is over another day does not open it: opening is an act of its own, which
   * looks at what stands against it.
   *
   * @throws IllegalArgumentException when what was promised would change
   */
  public Consultation described(Description newDescription, Instant now) {
    if (openedAt != null && !newDescription.promisesTheSameAs(description())) {
      throw new IllegalArgumentException("people answered " + slug + " under other terms");
    }
    return with(newDescription, workingCopy, isOver(now) ? life().endedAt(end()) : life());
  }

  private boolean isOver(Instant now) {
    return openedAt != null && !welcomes(now);
  }

  /**
   * Whether whoever answered it as it was before is still promised the same: from the first opening
   * on, whom it is for and how one comes to answer decide how large the groups are that hide them.
   */
  boolean keepsTheAnonymityOf(Consultation before) {
    return before.openedAt == null
        || (before.openedAt.equals(openedAt)
            && audience == before.audience
            && access == before.access);
  }

  /** The facts its status is read off. */
  private record Life(
      @Nullable Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable Instant stoppedAt,
      @Nullable Instant restitutedAt,
      @Nullable Integer publishedVersion) {
    /** Closed at that moment, whatever day is said from now on. */
    Life endedAt(@Nullable Instant moment) {
      return new Life(openedAt, moment, stoppedAt, restitutedAt, publishedVersion);
    }
  }

  private Life life() {
    return new Life(openedAt, closedAt, stoppedAt, restitutedAt, publishedVersion);
  }

  private Consultation with(Description said, String newWorkingCopy, Life life) {
    return new Consultation(
        id,
        slug,
        said.title(),
        said.summary(),
        said.purpose(),
        said.outcome(),
        said.minutes(),
        said.audience(),
        said.access(),
        newWorkingCopy,
        createdAt,
        life.openedAt,
        said.closesOn(),
        life.closedAt,
        life.stoppedAt,
        life.restitutedAt,
        life.publishedVersion);
  }
}
