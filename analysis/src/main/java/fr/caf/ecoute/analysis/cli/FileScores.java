package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.quality.CoderScores;
import fr.caf.ecoute.analysis.quality.LearningCurve;
import fr.caf.ecoute.analysis.quality.QuestionScores;
import java.util.List;

/**
 * What was measured on one file.
 *
 * @param counted the questions that make the mean; never empty
 * @param small those with too few answers to be in it
 */
record FileScores(String name, List<QuestionScores> counted, List<QuestionScores> small) {

  List<CoderScores> means() {
    return QuestionScores.means(counted);
  }

  List<LearningCurve> curves() {
    return QuestionScores.meanCurves(counted);
  }
}
