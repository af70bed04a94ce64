package fr.caf.ecoute.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EstimateTest {
  /** The share of a quarter of the answers: its standard error is known. */
  private static Estimate quarter(int answers) {
    return new Resamples(answers)
        .estimate(
            times -> {
              double sum = 0;
              for (int i = 0; i < times.length; i += 4) {
                sum += times[i];
              }
              return sum / times.length;
            });
  }

  private static double width(Estimate estimate) {
    Interval interval = estimate.interval().orElseThrow();
    return interval.high() - interval.low();
  }

  @Test
  void theIntervalOfAShareIsTheOneTheoryGives() {
    Estimate share = quarter(400);
    assertThat(share.value()).isEqualTo(0.25);
    double theory = 2 * 1.96 * Math.sqrt(0.25 * 0.75 / 400);
    assertThat(width(share)).isCloseTo(theory, within(0.1 * theory));
    Interval interval = share.interval().orElseThrow();
    assertThat((interval.low() + interval.high()) / 2).isCloseTo(0.25, within(0.01));
  }

  @Test
  void moreAnswersMakeANarrowerInterval() {
    assertThat(width(quarter(1600))).isCloseTo(width(quarter(400)) / 2, within(0.01));
  }

  @Test
  void theSameDrawsAreMadeEveryTime() {
    assertThat(quarter(100).interval()).isEqualTo(quarter(100).interval());
  }

  @Test
  void chanceAgreementIsNotLiftedByAnswersDrawnTwice() {
    int[] a = new int[300];
    int[] b = new int[300];
    for (int i = 0; i < a.length; i++) {
      a[i] = i % 10;
      b[i] = i * 7 % 300 / 30;
    }
    LogTable logs = new LogTable(a.length);
    Estimate ami =
        new Resamples(a.length)
            .estimate(times -> new Contingency(a, b, times, logs).adjustedMutualInformation());
    Interval interval = ami.interval().orElseThrow();
    assertThat(interval.low()).isLessThan(ami.value());
    assertThat(interval.high()).isGreaterThan(ami.value());
    assertThat(interval.high() - ami.value()).isCloseTo(ami.value() - interval.low(), within(0.03));
  }

  @Test
  void aCoderIsComparedWithItselfWithoutDoubt() {
    Estimate none = quarter(100).minus(quarter(100));
    assertThat(none.value()).isZero();
    assertThat(none.interval()).contains(new Interval(0, 0));
  }

  @Test
  void theMeanOfSeveralQuestionsIsSurerThanEach() {
    Estimate one = quarter(100);
    Estimate mean = Estimate.mean(List.of(one, quarter(104), quarter(108), quarter(112)));
    assertThat(mean.value()).isCloseTo(0.25, within(1e-12));
    assertThat(width(mean)).isLessThan(0.7 * width(one));
  }

  @Test
  void whatWasNotResampledHasNoInterval() {
    assertThat(Estimate.exactly(3).interval()).isEmpty();
    assertThat(Estimate.mean(List.of(Estimate.exactly(3), quarter(8))).interval()).isEmpty();
  }
}
