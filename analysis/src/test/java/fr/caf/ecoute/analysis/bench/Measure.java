package fr.caf.ecoute.analysis.bench;

import com.sun.management.OperatingSystemMXBean;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one contender needed for so many answers.
 *
 * @param themes how many it found; less than 0 when it failed
 * @param first wall seconds of the first time, nothing compiled yet
 * @param wall wall seconds once warm, the median of several times
 * @param processor processor seconds of all threads, likewise
 * @param megabytes the most memory the process ever held
 */
record Measure(int themes, double first, double wall, double processor, long megabytes) {
  static final Measure FAILED = new Measure(-1, 0, 0, 0, 0);
  private static final double WARM_UP = 30;
  private static final int MOST = 25;
  private static final int KEPT = 5;

  /** Measures one contender at one size and prints what {@link #parse} reads. */
  public static void main(String[] arguments) throws IOException {
    Contender contender = Contender.named(arguments[1]);
    List<Verbatim> answers = Answers.of(Path.of(arguments[0]), Integer.parseInt(arguments[2]));
    var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double[] walls = new double[MOST];
    double[] processors = new double[MOST];
    int themes = 0;
    int times = 0;
    double total = 0;
    while (times < MOST && (times < 2 || total < WARM_UP)) {
      long processor = machine.getProcessCpuTime();
      long wall = System.nanoTime();
      themes = contender.themes().applyAsInt(answers);
      walls[times] = (System.nanoTime() - wall) / 1e9;
      processors[times] = (machine.getProcessCpuTime() - processor) / 1e9;
      total += walls[times++];
    }
    System.out.println(
        Stream.of(themes, walls[0], warm(walls, times), warm(processors, times), peak())
            .map(String::valueOf)
            .reduce((left, right) -> left + " " + right)
            .orElseThrow());
  }

  static Measure parse(String line) {
    String[] cells = line.split(" ", -1);
    return new Measure(
        Integer.parseInt(cells[0]),
        Double.parseDouble(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        Long.parseLong(cells[4]));
  }

  /** The median of the last times. */
  private static double warm(double[] times, int count) {
    double[] last = Arrays.copyOfRange(times, Math.max(1, count - KEPT), count);
    Arrays.sort(last);
    return last[last.length / 2];
  }

  /** As Linux tells it; 0 elsewhere. */
  private static long peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    }
  }
}
