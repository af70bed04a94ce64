package fr.caf.ecoute.analysis.quality;

/** Logarithms of the whole numbers and of their factorials, up to a size. */
final class LogTable {
  private final double[] logs;
  private final double[] factorials;

  LogTable(int size) {
    logs = new double[size + 1];
    factorials = new double[size + 1];
    for (int i = 1; i <= size; i++) {
      logs[i] = StrictMath.log(i);
      factorials[i] = factorials[i - 1] + logs[i];
    }
  }

  double log(int number) {
    return logs[number];
  }

  double logFactorial(int number) {
    return factorials[number];
  }
}
