package fr.caf.ecoute.attack;

import java.util.Arrays;
import java.util.List;

/**
 * How many right guesses chance alone allows.
 *
 * <p>Whoever knows only that the ballots of a group became its responses, and guesses a different
 * response for each ballot, is right as often as a random permutation leaves things in their place:
 * once a group on average. Guessing fewer, or across groups, only makes it less.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Chance(double[] probabilities) {
  static Chance ofGroups(List<Integer> sizes) {
    double[] all = {1};
    for (int size : sizes) {
      all = sum(all, fixedPoints(size));
    }
    return new Chance(all);
  }

  /** The fewest right guesses that chance reaches with less than this probability. */
  int tooMany(double falseAlarm) {
    double tail = 0;
    for (int hits = probabilities.length - 1; hits >= 0; hits--) {
      tail += probabilities[hits];
      if (tail >= falseAlarm) {
        return hits + 1;
      }
    }
    return 0;
  }

  double mean() {
    double mean = 0;
    for (int hits = 0; hits < probabilities.length; hits++) {
      mean += hits * probabilities[hits];
    }
    return mean;
  }

  /** The probability that a random permutation of so many leaves 0, 1, 2… in their place. */
  private static double[] fixedPoints(int size) {
    double[] probabilities = new double[size + 1];
    for (int hits = 0; hits <= size; hits++) {
      double none = 0;
      double term = 1;
      for (int i = 0; i <= size - hits; i++) {
        none += term;
        term /= -(i + 1);
      }
      probabilities[hits] = Math.max(0, none) / factorial(hits);
    }
    return probabilities;
  }

  private static double factorial(int number) {
    double factorial = 1;
    for (int i = 2; i <= number; i++) {
      factorial *= i;
    }
    return factorial;
  }

  private static double[] sum(double[] one, double[] other) {
    double[] sum = new double[one.length + other.length - 1];
    Arrays.fill(sum, 0);
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < other.length; j++) {
        sum[i + j] += one[i] * other[j];
      }
    }
    return sum;
  }
}
