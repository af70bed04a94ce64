package fr.caf.ecoute.analysis.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * What was measured of several coders on one question.
 *
 * @param answers how many answers were scored
 * @param themes how many themes people found in them
 * @param goldCoherence the coherence (NPMI) of the themes people found, to compare with
 * @param coders one row a coder, in the order they were given
 */
public record QuestionScores(
    String question,
    int answers,
    int themes,
    double goldCoherence,
    List<CoderScores> coders,
    List<LearningCurve> curves) {
  public QuestionScores {
    coders = List.copyOf(coders);
    curves = List.copyOf(curves);
  }

  /** One row a coder: its mean over questions. */
  public static List<CoderScores> means(List<QuestionScores> questions) {
    List<CoderScores> means = new ArrayList<>();
    for (int coder = 0; coder < questions.getFirst().coders().size(); coder++) {
      int row = coder;
      means.add(CoderScores.mean(questions.stream().map(q -> q.coders().get(row)).toList()));
    }
    return means;
  }

  /** One curve a learner: its mean over questions. */
  public static List<LearningCurve> meanCurves(List<QuestionScores> questions) {
    List<LearningCurve> means = new ArrayList<>();
    for (int learner = 0; learner < questions.getFirst().curves().size(); learner++) {
      int curve = learner;
      means.add(LearningCurve.mean(questions.stream().map(q -> q.curves().get(curve)).toList()));
    }
    return means;
  }
}
