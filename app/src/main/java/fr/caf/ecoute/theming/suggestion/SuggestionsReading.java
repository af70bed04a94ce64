package fr.caf.ecoute.theming.suggestion;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.outside.LanguageModel;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.OpenAnswers;
import fr.caf.ecoute.theming.suggestion.SuggestionsPage.Choice;
import fr.caf.ecoute.theming.suggestion.SuggestionsPage.Model;
import fr.caf.ecoute.theming.suggestion.SuggestionsPage.Task;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets what the model suggests before a reader. */
@Singleton
class SuggestionsReading {
  private final Suggestions suggestions;
  private final SuggestedGroups groups;
  private final OpenAnswers answers;
  private final Clock clock;

  SuggestionsReading(
      Suggestions suggestions, SuggestedGroups groups, OpenAnswers answers, Clock clock) {
    this.suggestions = suggestions;
    this.groups = groups;
    this.answers = answers;
    this.clock = clock;
  }

  SuggestionsPage page(
      Consultation consultation,
      CodedQuestion question,
      @Nullable String done,
      List<FieldProblem> problems) {
    LanguageModel model = suggestions.model();
    String reading =
        "/equipe/consultations/" + consultation.slug() + "/themes/" + question.run().questionCode();
    String address = reading + "/assistance";
    Optional<SuggestionRun> latest = suggestions.latest(question);
    return new SuggestionsPage(
        OfficeHeading.of(consultation, OfficeHeading.Place.THEMES, clock.instant()),
        answers
            .question(consultation, question.run().questionCode())
            .orElseThrow(Refusal::notFound)
            .label(),
        reading,
        address,
        new Model(model.name(), model.host(), French.number(Envelopes.MOST_ANSWERS)),
        done,
        problems,
        whyNot(question),
        choices(question),
        latest.filter(run -> !run.isOver()).map(run -> task(run, address)).orElse(null),
        latest.filter(SuggestionRun::hasFailed).map(SuggestionRun::step).orElse(null),
        groups.of(consultation, question),
        suggestions.runs(question).stream().map(SuggestionsReading::logged).toList());
  }

  private static @Nullable String whyNot(CodedQuestion question) {
    return question.accepted().isEmpty()
        ? "Acceptez d’abord les thèmes entre lesquels le modèle pourra choisir."
        : null;
  }

  private static List<Choice> choices(CodedQuestion question) {
    return Arrays.stream(Scope.values())
        .map(
            scope ->
                new Choice(
                    scope.name(),
                    capital(scope.words())
                        + " ("
                        + French.count(
                            Envelopes.chosen(question, scope).size(), "réponse", "réponses")
                        + ")",
                    scope == Scope.UNDECIDED))
        .toList();
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Task task(SuggestionRun run, String address) {
    return new Task(
        "Envoi des réponses en cours", run.step(), run.percent(), address + "/avancement", address);
  }

  private static String logged(SuggestionRun run) {
    return French.date(French.day(run.startedAt()))
        + ", "
        + run.startedBy()
        + " : "
        + French.count(run.sent(), "réponse envoyée", "réponses envoyées")
        + " à "
        + run.host()
        + " (modèle "
        + run.model()
        + "), "
        + French.count(run.calls(), "appel", "appels")
        + ", "
        + French.count(run.characters(), "signe", "signes")
        + ", "
        + French.count(run.masked(), "détail masqué", "détails masqués")
        + ". "
        + run.state().words()
        + ".";
  }
}
