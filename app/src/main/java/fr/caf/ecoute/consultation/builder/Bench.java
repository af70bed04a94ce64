package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.questionnaire.Questionnaire;
import java.util.List;

/**
 * A questionnaire laid out before a facilitator.
 *
 * @param company what is said of others who have it open; empty when nobody has
 */
record Bench(
    Consultation consultation,
    Questionnaire questionnaire,
    OfficeHeading heading,
    boolean editable,
    String company) {

  /** The root of the builder's pages. */
  String address() {
    return heading.address() + "/questionnaire";
  }

  static String company(List<String> others) {
    return switch (others.size()) {
      case 0 -> "";
      case 1 -> others.getFirst() + " modifie aussi ce questionnaire.";
      default ->
          String.join(", ", others.subList(0, others.size() - 1))
              + " et "
              + others.getLast()
              + " modifient aussi ce questionnaire.";
    };
  }
}
