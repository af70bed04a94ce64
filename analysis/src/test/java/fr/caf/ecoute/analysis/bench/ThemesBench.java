package fr.caf.ecoute.analysis.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code bin/bench themes CORPUS.csv.gz [--peers] [SIZE…]}: the engine, and its peers when asked,
 * at every size, each in a process of its own with a heap of one gigabyte (four above 100,000
 * answers).
 */
public final class ThemesBench {
  private static final int LARGE = 100_000;
  private static final String PEERS = "--peers";
  private static final List<Integer> SIZES = List.of(1_000, 10_000, LARGE);

  private ThemesBench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path corpus = Path.of(arguments[0]);
    List<String> options = List.of(arguments).subList(1, arguments.length);
    List<Integer> asked =
        options.stream().filter(option -> !option.equals(PEERS)).map(Integer::valueOf).toList();
    List<Integer> sizes = asked.isEmpty() ? SIZES : asked;
    System.out.println(
        "| méthode | réponses | thèmes | première fois (s) | ensuite (s) | processeur ensuite (s) |"
            + " mémoire au plus haut (Mo) | fois la première ligne |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
    for (int size : sizes) {
      double reference = 0;
      for (Contender contender : Contender.all(options.contains(PEERS))) {
        Measure measure = apart(corpus, contender, size);
        reference = reference == 0 ? measure.processor() : reference;
        System.out.println(row(contender, size, measure, reference));
      }
    }
  }

  private static String row(Contender contender, int size, Measure measure, double reference) {
    return measure.themes() < 0
        ? "| %s | %s | échec | | | | | |".formatted(contender.name(), number(size))
        : "| %s | %s | %d | %s | %s | %s | %s | %s |"
            .formatted(
                contender.name(),
                number(size),
                measure.themes(),
                seconds(measure.first()),
                seconds(measure.wall()),
                seconds(measure.processor()),
                number(measure.megabytes()),
                seconds(measure.processor() / reference));
  }

  private static String number(long number) {
    return String.format(Locale.FRANCE, "%,d", number);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.FRANCE, "%.2f", seconds);
  }

  private static Measure apart(Path corpus, Contender contender, int size)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                size > LARGE ? "-Xmx4g" : "-Xmx1g",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Measure.class.getName(),
                corpus.toString(),
                contender.name(),
                Integer.toString(size)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String answer;
    try (var lines = process.inputReader()) {
      answer = lines.lines().reduce("", (former, line) -> line);
    }
    return process.waitFor() == 0 ? Measure.parse(answer) : Measure.FAILED;
  }
}
