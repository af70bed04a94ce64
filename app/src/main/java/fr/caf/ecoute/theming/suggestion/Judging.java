package fr.caf.ecoute.theming.suggestion;

import fr.caf.ecoute.theming.Agreement;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.Theme;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a person makes of what the model suggested: the last word is theirs. */
@Singleton
public class Judging {
  private final SuggestionRecord record;
  private final SuggestionRepository suggestions;
  private final Agreement agreement;
  private final Clock clock;

  Judging(
      SuggestionRecord record, SuggestionRepository suggestions, Agreement agreement, Clock clock) {
    this.record = record;
    this.suggestions = suggestions;
    this.agreement = agreement;
    this.clock = clock;
  }

  /** Those nobody judged yet, for themes that still stand. */
  List<Suggestion> pending(CodedQuestion question) {
    return record.suggestions(question.run().id()).stream()
        .filter(Suggestion::isPending)
        .filter(one -> question.theme(one.themeCode()).filter(Theme::mayReceive).isPresent())
        .toList();
  }

  /** Judges those chosen; returns how many. What was judged before stays as it was. */
  @Transactional
  public int judge(
      CodedQuestion question, Predicate<Suggestion> chosen, Judgement judgement, String by) {
    List<Suggestion> judged =
        pending(question).stream()
            .filter(chosen)
            .map(one -> one.judged(judgement, by, clock.instant()))
            .toList();
    suggestions.updateAll(judged);
    if (judgement == Judgement.AGREED) {
      Map<String, List<UUID>> responses =
          judged.stream()
              .collect(
                  Collectors.groupingBy(
                      Suggestion::themeCode,
                      Collectors.mapping(Suggestion::responseId, Collectors.toList())));
      responses.forEach((theme, agreed) -> agreement.code(question.run(), theme, agreed, by));
    }
    return judged.size();
  }
}
