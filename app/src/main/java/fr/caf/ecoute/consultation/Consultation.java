package fr.caf.ecoute.consultation;

import fr.caf.ecoute.web.French;
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
 * people answer is {@code publishedVersion}, which never changes.
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
    @Nullable Instant restitutedAt,
    @Nullable Integer publishedVersion) {

  /** Who has begun may finish for this long after the closing. */
  public static final Duration GRACE = Duration.ofHours(24);

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
    return now.isBefore(end.plus(GRACE)) ? Status.GRACE : Status.CLOSED;
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

  /** Whether results may be seen: never while a next answer could be told from a difference. */
  public boolean resultsMayBeSeen(Instant now) {
    return switch (status(now)) {
      case DRAFT, OPEN -> false;
      case GRACE, CLOSED, RESTITUTED -> true;
    };
  }

  /** The moment it closed or will close, if one is known. */
  public @Nullable Instant end() {
    if (closedAt != null) {
      return closedAt;
    }
    return closesOn == null ? null : closesOn.plusDays(1).atStartOfDay(French.ZONE).toInstant();
  }

  Consultation opened(int version, Instant now) {
    Instant first = openedAt == null ? now : openedAt;
    return with(workingCopy, first, null, null, version);
  }

  Consultation closed(Instant now) {
    return with(workingCopy, openedAt, now, restitutedAt, publishedVersion);
  }

  Consultation restituted(Instant now) {
    return with(workingCopy, openedAt, closedAt, now, publishedVersion);
  }

  Consultation edited(String newWorkingCopy) {
    return with(newWorkingCopy, openedAt, closedAt, restitutedAt, publishedVersion);
  }

  private Consultation with(
      String newWorkingCopy,
      @Nullable Instant newOpenedAt,
      @Nullable Instant newClosedAt,
      @Nullable Instant newRestitutedAt,
      @Nullable Integer newVersion) {
    return new Consultation(
        id,
        slug,
        title,
        summary,
        purpose,
        outcome,
        minutes,
        audience,
        access,
        newWorkingCopy,
        createdAt,
        newOpenedAt,
        closesOn,
        newClosedAt,
        newRestitutedAt,
        newVersion);
  }
}
