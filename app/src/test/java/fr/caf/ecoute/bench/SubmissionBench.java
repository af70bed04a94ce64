package fr.caf.ecoute.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Complete, durable submissions a second, and a second of the servers' processors. */
final class SubmissionBench {
  private static final Duration ROUND = Duration.ofSeconds(10);

  /** Long enough for the server's code to be compiled to its best. */
  private static final Duration WARM_UP = Duration.ofSeconds(25);

  private final PrintStream out;

  SubmissionBench(PrintStream out) {
    this.out = out;
  }

  void header() {
    out.println(
        "\n"
            + "| base | personnes | envois/s | envois par seconde de processeur | p50 | p99 | la"
            + " plus lente |");
    out.println("|---|---:|---:|---:|---:|---:|---|");
  }

  /** Heard by nobody. */
  static void warmUp(Platform platform) throws InterruptedException {
    long end = System.nanoTime() + WARM_UP.toNanos();
    crowd(platform, 16, new Latencies(), new AtomicLong(), end);
  }

  /**
   * One line of the table.
   *
   * @param databaseTime the processor time of the database's own processes so far
   */
  void run(String database, Platform platform, int people, Supplier<Duration> databaseTime)
      throws InterruptedException, IOException {
    Latencies latencies = new Latencies();
    AtomicLong sent = new AtomicLong();
    Duration before = platform.processorTime().plus(databaseTime.get());
    long begun = System.nanoTime();
    crowd(platform, people, latencies, sent, begun + ROUND.toNanos());
    double seconds = (System.nanoTime() - begun) / 1e9;
    Duration used = platform.processorTime().plus(databaseTime.get()).minus(before);
    out.printf(
        Locale.FRANCE,
        "| %s | %d | %.0f | %.0f | %.1f ms | %.1f ms | %s |%n",
        database,
        people,
        sent.get() / seconds,
        sent.get() / (used.toMillis() / 1e3),
        latencies.quantile(.5),
        latencies.quantile(.99),
        slowest(latencies));
  }

  private static void crowd(
      Platform platform, int people, Latencies latencies, AtomicLong sent, long end)
      throws InterruptedException {
    List<Future<?>> all = new ArrayList<>();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < people; i++) {
        all.add(
            threads.submit(
                () -> {
                  Respondent one = new Respondent(client, platform, latencies);
                  while (System.nanoTime() < end) {
                    one.answer(BenchConsultation.SLUG);
                    sent.incrementAndGet();
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a respondent could not go on", e.getCause());
    }
  }

  private static String slowest(Latencies latencies) {
    String worst = "";
    double most = 0;
    for (String kind : latencies.kinds()) {
      double p99 = latencies.quantile(kind, .99);
      if (p99 > most) {
        most = p99;
        worst = String.format(Locale.FRANCE, "%s, %.1f ms au p99", kind, p99);
      }
    }
    return worst;
  }
}
