package fr.caf.ecoute.analysis.quality;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Whether a coder finds the same themes when it is given the answers otherwise. */
final class Steadiness {
  private static final int SHUFFLES = 2;
  private static final int SUBSAMPLES = 5;
  private static final double KEPT = 0.8;
  private static final long SEED = 3;

  private final Coder coder;
  private final GoldQuestion question;
  private final Coded whole;

  /**
   * Judges a coder.
   *
   * @param whole what it made of all the answers in the order of the file
   */
  Steadiness(Coder coder, GoldQuestion question, Coded whole) {
    this.coder = coder;
    this.question = question;
    this.whole = whole;
  }

  /** Mean AMI of its primary themes with those it finds in the same answers in another order. */
  double shuffled() {
    return mean(SHUFFLES, 1);
  }

  /** Mean AMI of its primary themes with those it finds in four fifths of the answers. */
  double subsampled() {
    return mean(SUBSAMPLES, KEPT);
  }

  private double mean(int trials, double kept) {
    double sum = 0;
    for (int trial = 0; trial < trials; trial++) {
      List<Verbatim> answers = new ArrayList<>(question.verbatims());
      Collections.shuffle(answers, new Random(SEED + trial));
      sum += agreement(answers.subList(0, (int) Math.round(kept * answers.size())));
    }
    return sum / trials;
  }

  private double agreement(List<Verbatim> answers) {
    List<LabelledAnswer> common =
        answers.stream().map(answer -> new LabelledAnswer(answer.id(), List.of())).toList();
    List<LabelledAnswer> again =
        coder.code(question.question(), answers, question.themes().size()).like(common);
    return new Contingency(PairedCodings.primary(whole.like(common)), PairedCodings.primary(again))
        .adjustedMutualInformation();
  }
}
