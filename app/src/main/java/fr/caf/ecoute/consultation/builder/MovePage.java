package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.web.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Where one thing of the plan may go. */
record MovePage(
    OfficeHeading heading, String address, String what, String name, List<Target> targets) {

  /** A place, as an option of a list. */
  record Target(String code, String label, boolean checked) {}

  /**
   * @throws Refusal 404 when nothing has that code
   */
  static MovePage of(Bench bench, String code) {
    Questionnaire questionnaire = bench.questionnaire();
    boolean section = questionnaire.sections().stream().anyMatch(one -> one.code().equals(code));
    if (!section && questionnaire.question(code).isEmpty()) {
      throw Refusal.notFound();
    }
    Numbering numbering = new Numbering(questionnaire);
    return new MovePage(
        bench.heading(),
        bench.address(),
        code,
        numbering.line(code),
        section
            ? besideSections(questionnaire, code)
            : besideQuestions(questionnaire, code, numbering));
  }

  private static List<Target> besideSections(Questionnaire questionnaire, String code) {
    List<Target> targets = new ArrayList<>();
    for (Section section : questionnaire.sections()) {
      if (!section.code().equals(code)) {
        if (targets.isEmpty()) {
          targets.add(target("avant:", section.code(), "Avant « " + section.title() + " »"));
        }
        targets.add(target("apres:", section.code(), "Après « " + section.title() + " »"));
      }
    }
    return targets;
  }

  private static List<Target> besideQuestions(
      Questionnaire questionnaire, String code, Numbering numbering) {
    List<Target> targets = new ArrayList<>();
    for (Section section : questionnaire.sections()) {
      List<Question> others =
          section.questions().stream().filter(one -> !one.code().equals(code)).toList();
      if (others.isEmpty()) {
        targets.add(target("dans:", section.code(), "Dans « " + section.title() + " »"));
      } else {
        targets.add(
            target("avant:", others.getFirst().code(), "Au début de « " + section.title() + " »"));
      }
      for (Question other : others) {
        targets.add(target("apres:", other.code(), "Après " + numbering.line(other.code())));
      }
    }
    return targets;
  }

  private static Target target(String how, String code, String label) {
    return new Target(how + code, label, false);
  }
}
