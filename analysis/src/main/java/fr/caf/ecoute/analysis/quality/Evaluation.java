package fr.caf.ecoute.analysis.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures coders on a question people coded: all on the same answers, by the same measures.
 *
 * <p>A coder is given every answer to the question; only those {@link GoldQuestion#usable()} are
 * scored.
 */
public final class Evaluation {
  private static final int FIRST_NAMES = 5;

  private final List<Coder> coders;
  private final List<Learner> learners;

  /**
   * Prepares an evaluation.
   *
   * @param coders the rows of its tables, in their order
   * @param learners its learning curves
   */
  public Evaluation(List<Coder> coders, List<Learner> learners) {
    this.coders = List.copyOf(coders);
    this.learners = List.copyOf(learners);
  }

  /** Measures all coders, then all learners. */
  public QuestionScores of(GoldQuestion question) {
    List<LabelledAnswer> gold = question.usable();
    Resamples resamples = new Resamples(gold.size());
    Coherence coherence = new Coherence(question.verbatims());
    return new QuestionScores(
        question.question(),
        gold.size(),
        question.themes().size(),
        coherence.of(gold),
        coders.parallelStream()
            .map(coder -> scores(coder, question, resamples, coherence))
            .toList(),
        learners.stream().map(learner -> LearningCurve.of(learner, question)).toList());
  }

  private static CoderScores scores(
      Coder coder, GoldQuestion question, Resamples resamples, Coherence coherence) {
    List<LabelledAnswer> gold = question.usable();
    Coded coded = coder.code(question.question(), question.verbatims(), question.themes().size());
    List<LabelledAnswer> found = coded.like(gold);
    PairedCodings pair = new PairedCodings(gold, found);
    Map<Measure, Estimate> measures = new EnumMap<>(Measure.class);
    resampled(pair).forEach((measure, value) -> measures.put(measure, resamples.estimate(value)));
    Scores scores = Scores.of(pair);
    exactly(scores).forEach((measure, value) -> measures.put(measure, Estimate.exactly(value)));
    measures.put(Measure.NPMI, Estimate.exactly(coherence.of(coded.answers())));
    if (!coded.names().isEmpty()) {
      measures.put(Measure.HIT_1, Estimate.exactly(hits(question, gold, found, coded, 1)));
      measures.put(
          Measure.HIT_5, Estimate.exactly(hits(question, gold, found, coded, FIRST_NAMES)));
    }
    if (!(coder instanceof TrivialCoding)) {
      Steadiness steadiness = new Steadiness(coder, question, coded);
      measures.put(Measure.SHUFFLED, Estimate.exactly(steadiness.shuffled()));
      measures.put(Measure.SUBSAMPLED, Estimate.exactly(steadiness.subsampled()));
    }
    return new CoderScores(coder.label(), measures);
  }

  private static Map<Measure, ToDoubleFunction<int[]>> resampled(PairedCodings pair) {
    return Map.of(
        Measure.AMI, times -> pair.primaries(times).adjustedMutualInformation(),
        Measure.THEMED_AMI, times -> pair.themedPrimaries(times).adjustedMutualInformation(),
        Measure.ARI, times -> pair.primaries(times).adjustedRand(),
        Measure.F1,
            times -> {
              ThemeOverlap overlap = pair.overlap(times);
              return overlap.macroF1(overlap.counterparts());
            },
        Measure.WEIGHTED_F1,
            times -> {
              ThemeOverlap overlap = pair.overlap(times);
              return overlap.weightedF1(overlap.weightedCounterparts());
            });
  }

  private static Map<Measure, Double> exactly(Scores scores) {
    return Map.of(
        Measure.COVERAGE, scores.coverage(),
        Measure.SAMPLES_F1, scores.samplesF1(),
        Measure.MICRO_F1, scores.microF1(),
        Measure.B_CUBED, scores.bCubed(),
        Measure.PER_ANSWER, scores.perAnswer(),
        Measure.FOUND, (double) scores.found(),
        Measure.GOLD, (double) scores.gold());
  }

  private static double hits(
      GoldQuestion question,
      List<LabelledAnswer> gold,
      List<LabelledAnswer> found,
      Coded coded,
      int first) {
    return LabelHits.of(question.question(), gold, found, coded.names(), first).share();
  }
}
