package fr.caf.ecoute.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.quality.LearningCurve.Lesson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearningCurveTest {
  private static final GoldQuestion QUESTION = question();

  // Themes of 60, 30 and 10 answers; every fifth answer has two.
  private static GoldQuestion question() {
    List<GoldAnswer> answers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String theme = i < 60 ? "grand" : i < 90 ? "moyen" : "petit";
      List<String> labels = i % 5 == 0 && i < 90 ? List.of(theme, "petit") : List.of(theme);
      answers.add(new GoldAnswer("a" + i, "texte numéro " + i, labels));
    }
    return new GoldQuestion("?", answers);
  }

  /** Knows by heart the answers it was shown, and nothing else. */
  private static final class Parrot implements Learner {
    @Override
    public String label() {
      return "perroquet";
    }

    @Override
    public List<LabelledAnswer> code(
        String question, List<String> themes, List<GoldAnswer> examples, List<Verbatim> answers) {
      Map<String, List<String>> known = new HashMap<>();
      examples.forEach(example -> known.put(example.id(), example.labels()));
      return answers.stream()
          .map(a -> new LabelledAnswer(a.id(), known.getOrDefault(a.id(), List.of())))
          .toList();
    }
  }

  /** Says the same theme of all. */
  private record Stubborn(String theme) implements Learner {
    @Override
    public String label() {
      return "têtu";
    }

    @Override
    public List<LabelledAnswer> code(
        String question, List<String> themes, List<GoldAnswer> examples, List<Verbatim> answers) {
      return answers.stream().map(a -> new LabelledAnswer(a.id(), List.of(theme))).toList();
    }
  }

  @Test
  void learningByHeartIsNoLearning() {
    LearningCurve curve = LearningCurve.of(new Parrot(), QUESTION);
    assertThat(curve.microF1().keySet()).containsExactlyElementsOf(LearningCurve.EXAMPLES);
    assertThat(curve.microF1().values()).allSatisfy(f1 -> assertThat(f1.value()).isZero());
  }

  @Test
  void theTestIsTheSameHoweverManyExamplesAreShown() {
    LearningCurve curve = LearningCurve.of(new Stubborn("grand"), QUESTION);
    List<Double> f1 = curve.microF1().values().stream().map(Estimate::value).toList();
    double first = f1.getFirst();
    assertThat(first).isBetween(0.3, 0.7);
    assertThat(f1).allSatisfy(value -> assertThat(value).isCloseTo(first, within(1e-12)));
    assertThat(curve.primary().values())
        .allSatisfy(share -> assertThat(share.value()).isBetween(0.3, 0.7));
  }

  @Test
  void eachThemeIsShownAsOftenAsAskedWhenItsHalfHasThatMany() {
    Lesson five = Lesson.of(QUESTION, 0, 5);
    for (String theme : QUESTION.themes()) {
      assertThat(count(five.shown(), theme)).as(theme).isGreaterThanOrEqualTo(5);
    }
    assertThat(five.shown().size()).isLessThanOrEqualTo(15);
    assertThat(Lesson.of(QUESTION, 0, 0).shown()).isEmpty();
  }

  @Test
  void theTestIsTheOtherHalf() {
    Lesson lesson = Lesson.of(QUESTION, 1, 20);
    assertThat(lesson.test()).hasSize(50).doesNotContainAnyElementsOf(lesson.shown());
    assertThat(lesson.test()).isEqualTo(Lesson.of(QUESTION, 1, 0).test());
    assertThat(lesson.test()).isNotEqualTo(Lesson.of(QUESTION, 2, 20).test());
  }

  private static long count(List<LabelledAnswer> answers, String theme) {
    return answers.stream().filter(answer -> answer.labels().contains(theme)).count();
  }
}
