package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.PublishedQuestionnaires;
import fr.caf.ecoute.consultation.expectation.Expectations;
import fr.caf.ecoute.consultation.promise.Promises;
import fr.caf.ecoute.consultation.translation.TextsToTranslate;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import fr.caf.ecoute.questionnaire.lint.Expected;
import fr.caf.ecoute.questionnaire.lint.Exposure;
import fr.caf.ecoute.questionnaire.lint.Finding;
import fr.caf.ecoute.questionnaire.lint.Lint;
import fr.caf.ecoute.questionnaire.lint.Place;
import fr.caf.ecoute.questionnaire.lint.Severity;
import fr.caf.ecoute.web.French;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is left to do before people may answer. */
@Singleton
public class Readiness {
  private final SignOffs signOffs;
  private final Trials trials;
  private final PublishedQuestionnaires published;
  private final Promises promises;
  private final Expectations expectations;
  private final Clock clock;

  Readiness(
      SignOffs signOffs,
      Trials trials,
      PublishedQuestionnaires published,
      Promises promises,
      Expectations expectations,
      Clock clock) {
    this.signOffs = signOffs;
    this.trials = trials;
    this.published = published;
    this.promises = promises;
    this.expectations = expectations;
    this.clock = clock;
  }

  /** Who could be recognised, in a sentence; empty when nobody would be alone. */
  String exposure(Consultation consultation) {
    Expected expected = expectations.of(consultation);
    return WorkingCopies.read(consultation)
        .map(questionnaire -> Exposure.of(questionnaire, expected))
        .filter(exposure -> exposure.alone() > 0)
        .map(exposure -> ExposurePage.verdict(exposure, expected, consultation.audience()))
        .orElse("");
  }

  Expected expected(Consultation consultation) {
    return expectations.of(consultation);
  }

  /** In the order they are best done; none when it may be opened. */
  List<Obstacle> obstacles(Consultation consultation) {
    List<Obstacle> obstacles = new ArrayList<>(settings(consultation));
    Optional<Questionnaire> working = WorkingCopies.read(consultation);
    if (working.isEmpty()) {
      int problems = QuestionnaireCodec.read(consultation.workingCopy()).problems().size();
      obstacles.add(
          Obstacle.of(
              Obstacle.Step.QUESTIONNAIRE,
              "Le questionnaire comporte " + French.count(problems, "erreur.", "erreurs."),
              "Corriger le document",
              "questionnaire/document"));
    }
    working.ifPresent(
        questionnaire ->
            obstacles.addAll(errors(Lint.of(questionnaire, expectations.of(consultation)))));
    working.ifPresent(
        questionnaire -> obstacles.addAll(aroundTheQuestions(consultation, questionnaire)));
    obstacles.addAll(promises(consultation));
    if (trials.current(consultation).isEmpty()) {
      obstacles.add(
          Obstacle.of(
              Obstacle.Step.TRIAL,
              "Personne n'a encore rempli ce questionnaire jusqu'au bout, tel qu'il est.",
              "Faire un essai",
              "essai"));
    }
    if (signOffs.current(consultation).isEmpty()) {
      obstacles.add(
          Obstacle.of(
              Obstacle.Step.SIGN_OFF,
              "Une seconde personne doit relire ce questionnaire et donner son accord.",
              "Voir la relecture",
              "relecture"));
    }
    return List.copyOf(obstacles);
  }

  private List<Obstacle> promises(Consultation consultation) {
    List<Obstacle> obstacles = new ArrayList<>();
    if (promises.fixed(consultation).isEmpty()) {
      obstacles.add(
          Obstacle.of(
              Obstacle.Step.PROMISES,
              "Les durées de conservation ne sont pas fixées.",
              "Fixer les durées",
              "conservation"));
    }
    if (promises.notice(consultation).isEmpty()) {
      obstacles.add(
          Obstacle.of(
              Obstacle.Step.PROMISES,
              "La notice sur les données personnelles n'est pas remplie.",
              "Remplir la notice",
              "protection-des-donnees"));
    }
    return obstacles;
  }

  /** A language we do not know also needs the words of the pages. */
  private static List<Obstacle> aroundTheQuestions(
      Consultation consultation, Questionnaire questionnaire) {
    return questionnaire.translations().keySet().stream()
        .filter(
            language ->
                !TextsToTranslate.of(consultation, questionnaire, language)
                    .missingIn(TextsToTranslate.PAGES)
                    .isEmpty())
        .map(
            language ->
                Obstacle.of(
                    Obstacle.Step.LANGUAGES,
                    "Il manque des mots des pages en " + language.frenchName() + ".",
                    "Compléter la traduction",
                    "questionnaire/langues/" + language.tag()))
        .toList();
  }

  private static List<Obstacle> errors(Lint lint) {
    return lint.of(Severity.ERROR).stream().map(Readiness::error).toList();
  }

  private static Obstacle error(Finding finding) {
    boolean language = finding.place() instanceof Place.Languages;
    return Obstacle.of(
        language ? Obstacle.Step.LANGUAGES : Obstacle.Step.QUESTIONNAIRE,
        finding.sentence(),
        language ? "Compléter la traduction" : "Corriger",
        finding.place().address());
  }

  private List<Obstacle> settings(Consultation consultation) {
    List<Obstacle> obstacles = new ArrayList<>();
    if (consultation.summary().isBlank()) {
      obstacles.add(setting("Le résumé, affiché sur l'accueil, est vide."));
    }
    if (consultation.purpose().isBlank()) {
      obstacles.add(setting("Les personnes ne savent pas encore pourquoi vous consultez."));
    }
    if (consultation.outcome().isBlank()) {
      obstacles.add(
          setting("Les personnes ne savent pas encore ce que deviennent leurs réponses."));
    }
    if (consultation.isPastItsDay(clock.instant())) {
      obstacles.add(
          setting(
              consultation.closesOn() == null
                  ? "Ouverte depuis un an sans date de clôture, elle s'est close d'elle-même :"
                      + " dites jusqu'à quand elle rouvre."
                  : "La date de clôture est passée."));
    }
    return obstacles;
  }

  private static Obstacle setting(String sentence) {
    return Obstacle.of(Obstacle.Step.SETTINGS, sentence, "Compléter les réglages", "reglages");
  }

  /** What set the working copy apart from what people are shown; empty before the first opening. */
  Optional<Difference> sincePublished(Consultation consultation) {
    Integer version = consultation.publishedVersion();
    return version == null
        ? Optional.empty()
        : WorkingCopies.read(consultation)
            .map(
                working ->
                    Difference.between(published.version(consultation.id(), version), working));
  }

  /** Why the working copy may not be shown as a correction of words, if it may not. */
  Optional<String> objection(Consultation consultation) {
    Optional<Difference> difference = sincePublished(consultation);
    if (difference.isEmpty()) {
      return Optional.of("Ce questionnaire ne peut pas être lu : corrigez ses erreurs d'abord.");
    }
    if (difference.get().isEmpty()) {
      return Optional.of("Rien n'a changé depuis la version publiée.");
    }
    if (!difference.get().touchesOnlyWords()) {
      return Optional.of(
          "Pendant la collecte, seuls les mots peuvent être corrigés : ni les questions posées, ni"
              + " leur ordre, ni les choix, ni les conditions.");
    }
    return WorkingCopies.read(consultation).stream()
        .map(working -> Lint.of(working, expectations.of(consultation)))
        .flatMap(lint -> lint.of(Severity.ERROR).stream())
        .map(Finding::sentence)
        .findFirst();
  }
}
