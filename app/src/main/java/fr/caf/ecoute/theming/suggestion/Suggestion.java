package fr.caf.ecoute.theming.suggestion;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The model thinks that this answer carries this theme. Counts nowhere until a person agrees. */
@MappedEntity
public record Suggestion(
    @Id UUID id,
    UUID runId,
    UUID responseId,
    String themeCode,
    Judgement verdict,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  static Suggestion of(UUID runId, UUID responseId, String themeCode) {
    return new Suggestion(
        UUID.randomUUID(), runId, responseId, themeCode, Judgement.PENDING, null, null);
  }

  boolean isPending() {
    return verdict == Judgement.PENDING;
  }

  Suggestion judged(Judgement judgement, String by, Instant now) {
    return new Suggestion(id, runId, responseId, themeCode, judgement, by, now);
  }
}
