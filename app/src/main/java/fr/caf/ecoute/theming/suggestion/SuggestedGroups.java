package fr.caf.ecoute.theming.suggestion;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.Corpora;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.theming.suggestion.SuggestionsPage.Group;
import fr.caf.ecoute.theming.suggestion.SuggestionsPage.Shown;
import fr.caf.ecoute.web.French;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What awaits a judgement, theme by theme, with the words of each answer. */
@Singleton
class SuggestedGroups {
  private static final int SHOWN = 20;

  private final Judging judging;
  private final Corpora corpora;

  SuggestedGroups(Judging judging, Corpora corpora) {
    this.judging = judging;
    this.corpora = corpora;
  }

  List<Group> of(Consultation consultation, CodedQuestion question) {
    List<Suggestion> pending = judging.pending(question);
    return question.accepted().stream()
        .map(
            theme ->
                group(
                    consultation,
                    question,
                    theme,
                    pending.stream().filter(one -> one.themeCode().equals(theme.code())).toList()))
        .filter(group -> !group.suggestions().isEmpty())
        .toList();
  }

  private Group group(
      Consultation consultation, CodedQuestion question, Theme theme, List<Suggestion> pending) {
    List<Shown> shown =
        corpora.read(
            consultation,
            question.run().questionCode(),
            corpus ->
                pending.stream()
                    .limit(SHOWN)
                    .map(
                        one ->
                            new Shown(
                                one.id().toString(),
                                corpus
                                    .find(one.responseId().toString())
                                    .map(Verbatim::text)
                                    .orElse(""),
                                carries(question, one.responseId())))
                    .toList());
    int more = pending.size() - shown.size();
    return new Group(
        theme.code(),
        theme.label(),
        French.count(pending.size(), "réponse", "réponses"),
        shown,
        more == 0 ? "" : "Et " + French.count(more, "autre", "autres") + ".");
  }

  private static String carries(CodedQuestion question, UUID response) {
    return question.codings(response).stream()
        .map(coding -> question.counted(coding).label())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
