package fr.caf.ecoute.theming;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.theming.ThemingOverviewPage.OpenQuestion;
import fr.caf.ecoute.web.French;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets the open questions of a consultation before a facilitator. */
@Singleton
class ThemingOverview {
  private final OpenAnswers answers;
  private final ThemingRuns runs;
  private final CodedQuestions coded;
  private final Clock clock;

  ThemingOverview(OpenAnswers answers, ThemingRuns runs, CodedQuestions coded, Clock clock) {
    this.answers = answers;
    this.runs = runs;
    this.coded = coded;
    this.clock = clock;
  }

  boolean isCoded(Consultation consultation, String question) {
    return runs.of(consultation).stream()
        .anyMatch(run -> run.questionCode().equals(question) && run.isDone());
  }

  ThemingOverviewPage page(Consultation consultation) {
    Optional<String> whyNot = ThemingRuns.whyNot(consultation, clock.instant());
    if (whyNot.isEmpty()) {
      runs.letRead(consultation);
    }
    Map<String, Integer> counts = whyNot.isEmpty() ? answers.counts(consultation) : Map.of();
    List<OpenQuestion> questions =
        answers.questions(consultation).stream()
            .map(
                question ->
                    shown(
                        consultation,
                        question,
                        counts.getOrDefault(question.code(), 0),
                        whyNot.isEmpty()))
            .toList();
    return new ThemingOverviewPage(
        OfficeHeading.of(consultation, OfficeHeading.Place.THEMES, clock.instant()),
        whyNot.orElse(null),
        questions);
  }

  private OpenQuestion shown(
      Consultation consultation, Question question, int count, boolean mayStart) {
    ThemesAddress address = new ThemesAddress(consultation.slug(), question.code());
    Optional<ThemingRun> last = runs.latest(consultation, question.code());
    Optional<CodedQuestion> coding = coded.find(consultation, question.code());
    boolean underWay = last.filter(run -> !run.isOver()).isPresent();
    return new OpenQuestion(
        question.code(),
        question.label(),
        mayStart ? French.count(count, "réponse", "réponses") : "",
        last.map(run -> run.state().words()).orElse(null),
        last.map(run -> tone(run.state())).orElse("neutral"),
        last.map(ThemingRun::step)
            .orElse(mayStart && count == 0 ? "Personne n’y a encore répondu." : ""),
        coding.map(ThemingOverview::decided).orElse(""),
        mayStart && count > 0 && !underWay ? address.runs() : null,
        coding.isPresent() ? "Relancer l’analyse" : "Proposer des thèmes",
        last.filter(run -> !run.isOver()).map(run -> address.run(run.id())).orElse(null),
        coding.isPresent() ? address.reading() : null,
        mayStart && coding.isEmpty() && !underWay ? address.codebook() : null);
  }

  private static String decided(CodedQuestion coding) {
    int accepted = coding.accepted().size();
    int waiting = coding.proposed().size();
    return accepted + waiting == 0
        ? ""
        : French.count(accepted, "thème accepté", "thèmes acceptés")
            + ", "
            + French.count(waiting, "en attente de votre avis", "en attente de votre avis");
  }

  private static String tone(RunState state) {
    return switch (state) {
      case QUEUED, RUNNING -> "info";
      case READY -> "warning";
      case DONE -> "success";
      case FAILED -> "error";
      case CANCELLED -> "neutral";
    };
  }
}
