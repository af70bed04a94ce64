package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.theme.TriageCounts;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of the machine over the answers to one open question.
 *
 * @param progress from 0 to 100
 * @param step what is being done, or how it ended, for the person who waits
 * @param answers how many answers were read; 0 until the run is over, as the two next
 * @param nonAnswers those that say nothing
 * @param distinctTexts different texts among the others
 * @param encoder the sentence model that took part, if one did
 * @param overview the number of headings that sums the answers up best
 * @param revision how many times its codings were changed by what people agreed to
 * @param kind whether it looked for themes or used those of the team
 */
@MappedEntity
public record ThemingRun(
    @Id UUID id,
    UUID consultationId,
    String questionCode,
    RunState state,
    int progress,
    String step,
    Instant startedAt,
    @Nullable Instant endedAt,
    int answers,
    int nonAnswers,
    int distinctTexts,
    @Nullable String encoder,
    int overview,
    int revision,
    RunKind kind) {

  static ThemingRun asked(UUID consultationId, String questionCode, Instant now) {
    return asked(consultationId, questionCode, RunKind.ANALYSIS, now);
  }

  static ThemingRun asked(UUID consultationId, String questionCode, RunKind kind, Instant now) {
    return new ThemingRun(
        UUID.randomUUID(),
        consultationId,
        questionCode,
        RunState.QUEUED,
        0,
        "L’analyse va commencer.",
        now,
        null,
        0,
        0,
        0,
        null,
        0,
        0,
        kind);
  }

  /** Whether there are too few different texts to trust what they seem to have in common. */
  public boolean isThin() {
    return isDone() && new TriageCounts(answers, nonAnswers, distinctTexts).thin();
  }

  public boolean isOver() {
    return state.isOver();
  }

  public boolean isDone() {
    return state == RunState.DONE;
  }

  /** Whether a person has to say what becomes of it. */
  public boolean isReady() {
    return state == RunState.READY;
  }

  /** Whether it codes again with the team's themes. */
  public boolean isRecoding() {
    return kind == RunKind.CODEBOOK;
  }

  public boolean hasFailed() {
    return state == RunState.FAILED;
  }

  public boolean isCancelled() {
    return state == RunState.CANCELLED;
  }
}
