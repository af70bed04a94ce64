package fr.caf.ecoute.theming.suggestion;

import fr.caf.ecoute.outside.LanguageModel;
import fr.caf.ecoute.theming.RunState;
import fr.caf.ecoute.theming.ThemingRuns;
import fr.caf.ecoute.web.FrenchTypography;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is written down of a run: each batch with what it brought, at once. */
@Singleton
class SuggestionRecord {
  private final SuggestionRunRepository runs;
  private final SuggestionRepository suggestions;
  private final ThemingRuns themingRuns;
  private final Clock clock;

  SuggestionRecord(
      SuggestionRunRepository runs,
      SuggestionRepository suggestions,
      ThemingRuns themingRuns,
      Clock clock) {
    this.runs = runs;
    this.suggestions = suggestions;
    this.themingRuns = themingRuns;
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
   * Writes down what went out; keeps what came back, unless the run was cancelled meanwhile. What
   * was said after this analysis, or judged after any, is not repeated.
   */
  @Transactional
  boolean keep(SuggestionRun run, List<UUID> answers, Batch batch, String step) {
    runs.count(
        run.id(),
        batch.sent(),
        batch.calls(),
        batch.characters(),
        batch.masked(),
        batch.reply().ignored());
    if (runs.advance(run.id(), FrenchTypography.apply(step)) == 0) {
      return false;
    }
    Set<List<Object>> known = known(run);
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

  private Set<List<Object>> known(SuggestionRun run) {
    List<UUID> asked =
        runs.findByThemingRunIdIn(themingRuns.ofSameQuestion(run.themingRunId())).stream()
            .map(SuggestionRun::id)
            .toList();
    Set<UUID> now =
        of(run.themingRunId()).stream().map(SuggestionRun::id).collect(Collectors.toSet());
    return suggestions.findByRunIdInOrderById(asked).stream()
        .filter(one -> !one.isPending() || now.contains(one.runId()))
        .map(one -> List.<Object>of(one.responseId(), one.themeCode()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  void end(UUID id, RunState state, String step) {
    runs.end(id, state.name(), FrenchTypography.apply(step), clock.instant());
  }
}
