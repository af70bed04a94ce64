package fr.caf.ecoute.analysis.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A measure, and how it moves when other people might have answered.
 *
 * <p>Drawing answers again doubles some of them; agreement on these comes for free, which lifts
 * measures of agreement. The interval therefore keeps the spread of the resamples and takes away
 * their lift.
 */
public final class Estimate {
  private static final double OUTSIDE = 0.05;

  private final double value;
  private final double[] resampled;

  Estimate(double value, double[] resampled) {
    this.value = value;
    this.resampled = resampled.clone();
  }

  /** A measure nobody resampled. */
  static Estimate exactly(double value) {
    return new Estimate(value, new double[0]);
  }

  public double value() {
    return value;
  }

  /** Where the measure is 95 times in 100; empty when it was not resampled. */
  public Optional<Interval> interval() {
    if (resampled.length == 0) {
      return Optional.empty();
    }
    double[] sorted = resampled.clone();
    Arrays.sort(sorted);
    double lift = Arrays.stream(resampled).average().orElse(value) - value;
    int outside = (int) (OUTSIDE / 2 * sorted.length);
    double low = Math.min(value, sorted[outside] - lift);
    double high = Math.max(value, sorted[sorted.length - 1 - outside] - lift);
    return Optional.of(new Interval(low, high));
  }

  /** How much more than another measure of the same resamples. */
  public Estimate minus(Estimate other) {
    double[] differences = new double[Math.min(resampled.length, other.resampled.length)];
    Arrays.setAll(differences, i -> resampled[i] - other.resampled[i]);
    return new Estimate(value - other.value, differences);
  }

  /** The mean of measures of different answers. */
  public static Estimate mean(List<Estimate> estimates) {
    int resamples = estimates.stream().mapToInt(e -> e.resampled.length).min().orElse(0);
    double[] means = new double[resamples];
    for (Estimate estimate : estimates) {
      for (int i = 0; i < resamples; i++) {
        means[i] += estimate.resampled[i] / estimates.size();
      }
    }
    double value = estimates.stream().mapToDouble(Estimate::value).average().orElse(0);
    return new Estimate(value, means);
  }
}
