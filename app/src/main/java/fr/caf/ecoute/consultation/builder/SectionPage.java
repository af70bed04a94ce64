package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.web.FieldProblem;
import java.util.List;
import java.util.Map;

/**
 * The form of one section.
 *
 * @param meanwhile who changed it in the meantime, and to which title; empty when nobody did
 */
record SectionPage(
    OfficeHeading heading,
    String address,
    String action,
    String name,
    String fingerprint,
    String company,
    SectionForm typed,
    ConditionView when,
    boolean codesMayChange,
    String meanwhile,
    String meanwhileTitle,
    List<FieldProblem> problems) {
  public Map<String, String> errors() {
    return FieldProblem.byField(problems);
  }

  public List<Option> layouts() {
    return List.of(
        new Option(
            Layout.ONE_PER_PAGE.name(),
            "Une question par page",
            "Plus simple à lire, surtout sur un téléphone.",
            typed.layout() == Layout.ONE_PER_PAGE),
        new Option(
            Layout.TOGETHER.name(),
            "Toutes sur une même page",
            "Pour quelques questions courtes qui vont ensemble.",
            typed.layout() == Layout.TOGETHER));
  }
}
