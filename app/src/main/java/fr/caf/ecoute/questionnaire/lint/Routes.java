package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Check;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.Offer;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything can be reached, and every condition changes something. */
final class Routes implements Rule {
  private static final String NEVER_ASKED =
      "Aucune suite de réponses n'y mène : personne ne la verra et le résultat sera vide. Corrigez"
          + " la condition, ou supprimez la question.";
  private static final String POINTLESS =
      "La condition ne change rien. Enlevez-la, ou vérifiez que c'est bien celle que vous vouliez.";

  @Override
  public Stream<Finding> findings(Questionnaire questionnaire) {
    Worlds worlds = new Worlds(questionnaire);
    List<Finding> findings = new ArrayList<>();
    for (Section section : questionnaire.sections()) {
      switch (worlds.verdict(section.when(), Condition.always())) {
        case NEVER -> findings.add(neverShown(section));
        case ALWAYS -> {
          pointless(section).ifPresent(findings::add);
          questions(worlds, section, findings);
        }
        case SOMETIMES, UNKNOWN, NOWHERE -> questions(worlds, section, findings);
      }
    }
    return findings.stream();
  }

  private static void questions(Worlds worlds, Section section, List<Finding> findings) {
    int hidden = 0;
    for (Question question : section.questions()) {
      hidden += question(worlds, section, question, findings) ? 0 : 1;
    }
    if (hidden > 1 && hidden == section.questions().size()) {
      findings.add(
          Finding.error(
              new Place.OfSection(section.code()),
              "Toutes les questions de la partie « %s » restent cachées."
                  .formatted(section.title()),
              "Chacune a une condition qui n'arrive jamais. Corrigez-les, ou supprimez la"
                  + " partie."));
    }
  }

  /** Whether the question may be asked of someone. */
  private static boolean question(
      Worlds worlds, Section section, Question question, List<Finding> findings) {
    Place place = new Place.OfQuestion(question.code());
    switch (worlds.verdict(question.when(), section.when())) {
      case NEVER -> {
        findings.add(Finding.error(place, "Cette question n'est jamais posée.", NEVER_ASKED));
        return false;
      }
      case ALWAYS -> {
        if (!Conditions.isAlways(question.when())) {
          findings.add(
              Finding.warn(
                  place,
                  Conditions.isAlways(section.when())
                      ? "La condition de cette question est toujours vraie."
                      : "Dans cette partie, la condition de cette question est toujours vraie.",
                  POINTLESS));
        }
      }
      case SOMETIMES, UNKNOWN, NOWHERE -> {}
    }
    Condition shown =
        Conditions.all(section.when(), question.when(), Conditions.offersSomething(question));
    if (worlds.verdict(shown, Condition.always()) == Worlds.Verdict.NEVER) {
      findings.add(
          Finding.error(
              place,
              "Cette question n'est jamais posée : aucun de ses choix ne peut être proposé.",
              NEVER_ASKED));
      return false;
    }
    choices(worlds, question, shown, findings);
    checks(worlds, question, shown, findings);
    exits(worlds, question, shown, findings);
    return true;
  }

  private static void choices(
      Worlds worlds, Question question, Condition shown, List<Finding> findings) {
    for (Choice choice : Offer.choices(question)) {
      if (choice.isAlwaysOffered()) {
        continue;
      }
      Place place = new Place.OfChoice(question.code(), choice.code());
      Worlds.Verdict verdict = worlds.verdict(choice.when(), shown);
      if (verdict == Worlds.Verdict.NEVER) {
        findings.add(
            Finding.error(
                place,
                "Le choix « %s » n'est jamais proposé.".formatted(choice.label()),
                "Aucune suite de réponses n'y mène : il aura zéro réponse, sans que personne l'ait"
                    + " refusé. Corrigez sa condition, ou supprimez-le."));
      } else if (verdict == Worlds.Verdict.ALWAYS) {
        findings.add(
            Finding.warn(
                place,
                "Le choix « %s » est toujours proposé, malgré sa condition."
                    .formatted(choice.label()),
                POINTLESS));
      }
    }
  }

  private static void checks(
      Worlds worlds, Question question, Condition shown, List<Finding> findings) {
    Place place = new Place.OfQuestion(question.code());
    Condition answered =
        Conditions.all(shown, new Condition.Compare(question.code(), Operator.ANSWERED, List.of()));
    for (Check check : question.stem().checks()) {
      Worlds.Verdict verdict = worlds.verdict(check.when(), answered);
      if (verdict == Worlds.Verdict.NEVER) {
        findings.add(
            Finding.warn(
                place,
                "Le contrôle « %s » ne se déclenche jamais.".formatted(check.message()),
                "Aucune réponse permise ne le fait apparaître. Corrigez sa condition, ou"
                    + " supprimez-le."));
      } else if (verdict == Worlds.Verdict.ALWAYS) {
        findings.add(always(place, check));
      }
    }
  }

  private static Finding always(Place place, Check check) {
    String sentence =
        "Le contrôle « %s » se déclenche pour toutes les réponses.".formatted(check.message());
    return check.severity() == Check.Severity.ERROR
        ? Finding.error(
            place, sentence, "Personne ne pourrait aller plus loin. Corrigez sa condition.")
        : Finding.warn(
            place, sentence, "Tout le monde lirait cette remarque. Corrigez sa condition.");
  }

  private static void exits(
      Worlds worlds, Question question, Condition shown, List<Finding> findings) {
    Place place = new Place.OfQuestion(question.code());
    for (Exit exit : question.stem().exits()) {
      Worlds.Verdict verdict = worlds.verdict(exit.when(), shown);
      if (verdict == Worlds.Verdict.NEVER) {
        findings.add(
            Finding.warn(
                place,
                "La fin anticipée « %s » n'arrive jamais.".formatted(exit.message()),
                "Aucune réponse permise n'y mène : des personnes non concernées continueront."
                    + " Corrigez sa condition, ou supprimez-la."));
      } else if (verdict == Worlds.Verdict.ALWAYS) {
        findings.add(
            Finding.error(
                place,
                "La fin anticipée « %s » arrive à tout le monde.".formatted(exit.message()),
                "Personne ne verra ce qui suit. Corrigez sa condition."));
      }
    }
  }

  private static Finding neverShown(Section section) {
    return Finding.error(
        new Place.OfSection(section.code()),
        "La partie « %s » n'est jamais montrée.".formatted(section.title()),
        "Aucune suite de réponses n'y mène : personne ne verra ses questions. Corrigez sa"
            + " condition, ou supprimez-la.");
  }

  private static Optional<Finding> pointless(Section section) {
    return Conditions.isAlways(section.when())
        ? Optional.empty()
        : Optional.of(
            Finding.warn(
                new Place.OfSection(section.code()),
                "La condition de la partie « %s » est toujours vraie.".formatted(section.title()),
                POINTLESS));
  }
}
