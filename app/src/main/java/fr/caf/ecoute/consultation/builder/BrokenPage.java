package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.questionnaire.arrangement.Dependence;
import java.util.List;

/** Why something cannot be moved, changed or deleted: who depends on it, and where to mend that. */
record BrokenPage(OfficeHeading heading, String back, List<Hold> holds) {

  /** Something that depends on another question. */
  record Hold(String sentence, String label, String address) {}

  static BrokenPage of(Bench bench, List<Dependence> dependences) {
    Numbering numbering = new Numbering(bench.questionnaire());
    return new BrokenPage(
        bench.heading(),
        bench.address(),
        dependences.stream().map(one -> hold(one, numbering, bench.address())).toList());
  }

  private static Hold hold(Dependence dependence, Numbering numbering, String address) {
    String dependent = dependence.dependent();
    boolean section = dependence.part() == Dependence.Part.SECTION;
    String subject =
        section
            ? "La partie « " + numbering.shortened(dependent) + " »"
            : "La question « " + numbering.line(dependent) + " »";
    String on = "« " + numbering.line(dependence.on()) + " »";
    String sentence =
        switch (dependence.trouble()) {
          case GONE -> subject + " dépend de la réponse à " + on + ", qui ne serait plus posée.";
          case LATER ->
              subject + " dépend de la réponse à " + on + ", qui ne serait posée qu'après.";
          case ANSWER ->
              subject + " dépend d'une réponse à " + on + " qui ne serait plus possible.";
        };
    return new Hold(
        sentence,
        section ? "Changer la condition de cette partie" : "Changer la condition de cette question",
        address + (section ? "/parties/" : "/questions/") + dependent);
  }
}
