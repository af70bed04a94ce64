package fr.caf.ecoute.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** {@code bin/ecoute analyse} on the first 1,000, 10,000 and 100,000 answers of a file. */
final class AnalyseBench {
  private final PrintStream out;

  AnalyseBench(PrintStream out) {
    this.out = out;
  }

  void run(Path corpus, int... sizes) throws IOException, InterruptedException {
    out.println("\n| réponses | secondes | secondes de processeur | mémoire au plus haut |");
    out.println("|---:|---:|---:|---:|");
    Path folder = Files.createTempDirectory("banc-analyse");
    for (int size : sizes) {
      Path file = folder.resolve(size + ".csv");
      copyRows(corpus, file, size);
      measure(size, file, folder.resolve("sortie-" + size));
    }
  }

  private void measure(int size, Path file, Path output) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(
                "bin/ecoute",
                "analyse",
                file.toString(),
                "--text",
                "text",
                "--id",
                "id",
                "--out",
                output.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.resolveSibling("journal-" + size).toFile())
            .start();
    Duration processor = Duration.ZERO;
    long peak = 0;
    while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
      // bin/ecoute replaces itself by java, so the process is the one that works.
      processor = process.toHandle().info().totalCpuDuration().orElse(processor);
      peak = Math.max(peak, Peak.of(process.pid()));
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    out.printf(
        Locale.FRANCE,
        "| %,d | %.1f | %.1f | %,d Mo |%s%n",
        size,
        seconds,
        processor.toMillis() / 1e3,
        peak,
        process.exitValue() == 0 ? "" : " échec " + process.exitValue());
  }

  private static void copyRows(Path corpus, Path file, int size) throws IOException {
    try (var in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8));
        var copy = Files.newBufferedWriter(file)) {
      int rows = -1;
      int quotes = 0;
      for (String line = in.readLine(); line != null && rows < size; line = in.readLine()) {
        copy.write(line);
        copy.newLine();
        quotes += (int) line.chars().filter(sign -> sign == '"').count();
        if (quotes % 2 == 0) {
          rows++;
        }
      }
    }
  }
}
