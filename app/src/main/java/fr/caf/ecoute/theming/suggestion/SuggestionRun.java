package fr.caf.ecoute.theming.suggestion;

import fr.caf.ecoute.outside.LanguageModel;
import fr.caf.ecoute.theming.RunState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member let answers go out to a language model: who, when, where to and how much, never what.
 *
 * @param host the machine they went to
 * @param answers how many were to go
 * @param sent how many did
 * @param calls how many times the service was asked
 * @param characters how many characters went out, themes and instructions included
 * @param masked how many personal details were masked before
 * @param ignored how many things in the replies were not among what may be said
 */
@MappedEntity
public record SuggestionRun(
    @Id UUID id,
    UUID themingRunId,
    RunState state,
    Scope scope,
    String host,
    String model,
    String startedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    String step,
    int answers,
    int sent,
    int calls,
    int characters,
    int masked,
    int ignored) {

  static SuggestionRun asked(
      UUID themingRunId, Scope scope, LanguageModel model, String by, Instant now) {
    return new SuggestionRun(
        UUID.randomUUID(),
        themingRunId,
        RunState.QUEUED,
        scope,
        model.host(),
        model.name(),
        by,
        now,
        null,
        "L’envoi va commencer.",
        0,
        0,
        0,
        0,
        0,
        0);
  }

  public boolean isOver() {
    return state.isOver();
  }

  public boolean hasFailed() {
    return state == RunState.FAILED;
  }

  int percent() {
    return answers == 0 ? 0 : 100 * sent / answers;
  }
}
