package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Questionnaire;
import java.util.stream.Stream;

/** One thing to look for. */
interface Rule {
  Stream<Finding> findings(Questionnaire questionnaire);
}
