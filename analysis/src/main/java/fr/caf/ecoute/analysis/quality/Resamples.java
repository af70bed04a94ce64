package fr.caf.ecoute.analysis.quality;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The answers of a question drawn again with replacement, as many times over as {@link #COUNT}: the
 * bootstrap (Efron, 1979). The same draws for every coder, so that their differences can be judged.
 */
final class Resamples {
  /** How many times the answers are drawn again. */
  static final int COUNT = 1_000;

  private static final long SEED = 20261121;
  private final int[][] times;

  Resamples(int answers) {
    Random random = new Random(SEED);
    times = new int[COUNT][answers];
    for (int[] resample : times) {
      for (int draw = 0; draw < answers; draw++) {
        resample[random.nextInt(answers)]++;
      }
    }
  }

  /** A measure of the answers as they are, and of each resample. */
  Estimate estimate(ToDoubleFunction<int[]> measure) {
    double value = measure.applyAsDouble(Contingency.ones(times[0].length));
    double[] resampled =
        IntStream.range(0, COUNT)
            .parallel()
            .mapToDouble(resample -> measure.applyAsDouble(times[resample]))
            .toArray();
    return new Estimate(value, resampled);
  }
}
