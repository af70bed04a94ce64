package fr.caf.ecoute.theming.suggestion;

import fr.caf.ecoute.outside.LanguageModel;
import fr.caf.ecoute.theming.RunState;
import fr.caf.ecoute.web.FrenchTypography;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is written down of a run: each batch with what it brought, at once. */
@Singleton
class SuggestionRecord {
  private final SuggestionRunRepository runs;
  private final SuggestionRepository suggestions;
  private final Clock clock;

  SuggestionRecord(SuggestionRunRepository runs, SuggestionRepository suggestions, Clock clock) {
    this.runs = runs;
    this.suggestions = suggestions;
    this.clock = clock;
  }

  /** What one batch sent and brought back. */
  record Batch(int sent, int calls, int characters, int masked, Reply reply) {}

  SuggestionRun ask(UUID themingRun, Scope scope, LanguageModel model, String by) {
    return runs.save(SuggestionRun.asked(themingRun, scope, model, by, clock.instant()));
  }

  Optional<SuggestionRun> find(UUID id) {
    return runs.findById(id);
  }

  /** Of one theming run, the latest first. */
  List<SuggestionRun> of(UUID themingRun) {
    return runs.findByThemingRunIdOrderByStartedAtDesc(themingRun);
  }

  /** All that was ever suggested after one theming run. */
  List<Suggestion> suggestions(UUID themingRun) {
    List<UUID> ids = of(themingRun).stream().map(SuggestionRun::id).toList();
    return ids.isEmpty() ? List.of() : suggestions.findByRunIdInOrderById(ids);
  }

  boolean begin(UUID id, int answers) {
    return runs.begin(id, answers) > 0;
  }

  /**
   * Keeps a batch, unless the run was cancelled meanwhile; what was said before is not repeated.
   */
  @Transactional
  boolean keep(SuggestionRun run, List<UUID> answers, Batch batch, String step) {
    int kept =
        runs.advance(
            run.id(),
            batch.sent(),
            batch.calls(),
            batch.characters(),
            batch.masked(),
            batch.reply().ignored(),
            FrenchTypography.apply(step));
    if (kept == 0) {
      return false;
    }
    Set<List<Object>> known = new HashSet<>();
    suggestions(run.themingRunId())
        .forEach(one -> known.add(List.of(one.responseId(), one.themeCode())));
    for (int i = 0; i < answers.size(); i++) {
      UUID response = answers.get(i);
      suggestions.saveAll(
          batch.reply().themes().get(i).stream()
              .filter(theme -> known.add(List.of(response, theme.code())))
              .map(theme -> Suggestion.of(run.id(), response, theme.code()))
              .toList());
    }
    return true;
  }

  void end(UUID id, RunState state, String step) {
    runs.end(id, state.name(), FrenchTypography.apply(step), clock.instant());
  }
}
