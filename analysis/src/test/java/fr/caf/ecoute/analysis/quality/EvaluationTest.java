package fr.caf.ecoute.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.caf.ecoute.analysis.InventedAnswers;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final GoldQuestion QUESTION = question();

  private static GoldQuestion question() {
    List<GoldAnswer> answers = new ArrayList<>();
    for (Verbatim answer : InventedAnswers.of(150)) {
      answers.add(new GoldAnswer(answer.id(), answer.text(), List.of(theme(answer.id()))));
    }
    return new GoldQuestion(InventedAnswers.QUESTION, answers);
  }

  private static String theme(String id) {
    return "sujet " + Integer.parseInt(id.substring(1)) % InventedAnswers.subjects();
  }

  /** Finds what people found, and names it as they did. */
  private static final class Clairvoyant implements Coder {
    @Override
    public String label() {
      return "voyant";
    }

    @Override
    public Coded code(String question, List<Verbatim> answers, int themes) {
      return new Coded(
          answers.stream().map(a -> new LabelledAnswer(a.id(), List.of(theme(a.id())))).toList(),
          Map.of("sujet 0", List.of("Sujet 0")));
    }
  }

  /** Cuts the list it is given in four, and leaves the last part out. */
  private static final class OrderBound implements Coder {
    @Override
    public String label() {
      return "selon l’ordre";
    }

    @Override
    public Coded code(String question, List<Verbatim> answers, int themes) {
      List<LabelledAnswer> coded = new ArrayList<>();
      for (int i = 0; i < 3 * answers.size() / 4; i++) {
        coded.add(new LabelledAnswer(answers.get(i).id(), List.of("t" + 4 * i / answers.size())));
      }
      return Coded.unnamed(coded);
    }
  }

  private static double of(CoderScores row, Measure measure) {
    return row.of(measure).orElseThrow().value();
  }

  private static CoderScores row(Coder coder) {
    return new Evaluation(List.of(coder), List.of()).of(QUESTION).coders().getFirst();
  }

  @Test
  void whoFindsWhatPeopleFoundScoresOne() {
    CoderScores row = row(new Clairvoyant());
    for (Measure measure :
        List.of(
            Measure.AMI,
            Measure.THEMED_AMI,
            Measure.ARI,
            Measure.F1,
            Measure.WEIGHTED_F1,
            Measure.SAMPLES_F1,
            Measure.MICRO_F1,
            Measure.B_CUBED,
            Measure.COVERAGE,
            Measure.PER_ANSWER,
            Measure.SHUFFLED,
            Measure.SUBSAMPLED)) {
      assertThat(of(row, measure)).as(measure.label()).isCloseTo(1, within(1e-9));
    }
    assertThat(of(row, Measure.FOUND)).isEqualTo(6);
    assertThat(row.of(Measure.HIT_1)).isPresent();
  }

  @Test
  void leavingAnswersOutIsSeen() {
    CoderScores row = row(new OrderBound());
    assertThat(of(row, Measure.COVERAGE)).isCloseTo(0.75, within(0.05));
    assertThat(of(row, Measure.PER_ANSWER)).isCloseTo(0.75, within(0.05));
    assertThat(of(row, Measure.FOUND)).isEqualTo(3);
    assertThat(row.of(Measure.HIT_1)).isEmpty();
  }

  @Test
  void dependingOnTheOrderIsSeen() {
    assertThat(of(row(new OrderBound()), Measure.SHUFFLED)).isLessThan(0.2);
  }

  @Test
  void chanceIsNotAskedWhetherItIsSteady() {
    assertThat(row(TrivialCoding.RANDOM).of(Measure.SUBSAMPLED)).isEmpty();
  }

  @Test
  void themesWhoseWordsGoTogetherAreMoreCoherentThanChance() {
    Coherence coherence = new Coherence(QUESTION.verbatims());
    double people = coherence.of(QUESTION.usable());
    Coded chance = TrivialCoding.RANDOM.code("", QUESTION.verbatims(), 6);
    assertThat(people).isGreaterThan(coherence.of(chance.answers()) + 0.1).isLessThanOrEqualTo(1);
    assertThat(coherence.of(List.of())).isZero();
  }

  @Test
  void meansAreTakenCoderByCoder() {
    Evaluation evaluation =
        new Evaluation(List.of(new Clairvoyant(), TrivialCoding.ALL_IN_ONE), List.of());
    QuestionScores scores = evaluation.of(QUESTION);
    List<CoderScores> means = QuestionScores.means(List.of(scores, scores));
    assertThat(means)
        .extracting(CoderScores::coder)
        .containsExactly("voyant", "tout dans un thème");
    assertThat(of(means.getFirst(), Measure.AMI)).isCloseTo(1, within(1e-9));
    assertThat(of(means.getLast(), Measure.AMI)).isCloseTo(0, within(1e-9));
  }
}
