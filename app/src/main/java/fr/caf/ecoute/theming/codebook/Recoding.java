package fr.caf.ecoute.theming.codebook;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.Coding;
import fr.caf.ecoute.theming.Origin;
import fr.caf.ecoute.theming.Recodings;
import fr.caf.ecoute.theming.RunKind;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.theming.ThemesAddress;
import fr.caf.ecoute.theming.ThemingRun;
import fr.caf.ecoute.theming.ThemingRuns;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for recodings, and says what the one that waits would change. */
@Singleton
class Recoding {
  private final Recodings recodings;
  private final ThemingRuns runs;
  private final RecodingJob job;
  private final Clock clock;

  Recoding(Recodings recodings, ThemingRuns runs, RecodingJob job, Clock clock) {
    this.recodings = recodings;
    this.runs = runs;
    this.job = job;
    this.clock = clock;
  }

  /**
   * Asks for one; the run under way, if there is one, is the answer.
   *
   * @throws Refusal 409 when there is no theme to code with
   */
  ThemingRun start(Consultation consultation, CodedQuestion question) {
    String why = whyNot(question);
    if (why != null) {
      throw Refusal.tooLate(why);
    }
    String code = question.run().questionCode();
    recodings.waiting(consultation, code).ifPresent(recodings::drop);
    return runs.start(consultation, code, RunKind.CODEBOOK, job);
  }

  void apply(Consultation consultation, CodedQuestion question) {
    recodings.apply(question, waiting(consultation, question));
  }

  void drop(Consultation consultation, CodedQuestion question) {
    recodings.drop(waiting(consultation, question));
  }

  private ThemingRun waiting(Consultation consultation, CodedQuestion question) {
    return recodings
        .waiting(consultation, question.run().questionCode())
        .orElseThrow(
            () ->
                Refusal.tooLate(
                    "Aucun recodage n'attend votre avis : il a déjà été appliqué ou abandonné, ou"
                        + " une analyse a été lancée depuis."));
  }

  RecodingPage page(Consultation consultation, Question question, CodedQuestion now) {
    ThemesAddress address = new ThemesAddress(consultation.slug(), question.code());
    Optional<ThemingRun> underWay =
        runs.latest(consultation, question.code()).filter(run -> !run.isOver());
    return new RecodingPage(
        OfficeHeading.of(consultation, OfficeHeading.Place.THEMES, clock.instant()),
        question.label(),
        address.reading(),
        address.recoding(),
        address.codebook(),
        uses(now),
        whyNot(now),
        underWay.map(run -> address.run(run.id())).orElse(null),
        recodings
            .waiting(consultation, question.code())
            .map(run -> Difference.of(now, recodings.foreseen(now, run), consultation.audience()))
            .orElse(null));
  }

  private static @Nullable String whyNot(CodedQuestion question) {
    return TeamCodebook.standing(question.themes()).isEmpty()
        ? "Il n’y a aucun thème à appliquer\u00a0: ajoutez-en un, ou rétablissez un thème écarté."
        : null;
  }

  private static List<String> uses(CodedQuestion question) {
    List<Theme> standing = TeamCodebook.standing(question.themes());
    long ruled = standing.stream().filter(theme -> !theme.ruleList().isEmpty()).count();
    long corrected =
        question.codings().stream()
            .filter(coding -> coding.origin() == Origin.PERSON)
            .map(Coding::responseId)
            .distinct()
            .count();
    return List.of(
        French.count(standing.size(), "thème", "thèmes")
            + ", avec leur nom, leur définition et quelques-uns de leurs verbatims les plus sûrs",
        ruled == 0
            ? "aucune règle pour l’instant"
            : French.count(ruled, "thème a une règle", "thèmes ont une règle"),
        corrected == 0
            ? "aucune réponse corrigée par vous pour l’instant"
            : French.count(
                corrected,
                "réponse corrigée par vous, qui ne changera pas",
                "réponses corrigées par vous, qui ne changeront pas"));
  }
}
