package fr.caf.ecoute.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One page asked for at a steady pace, whatever the answers take: what counts is the time from when
 * each was due, so that a slow answer weighs on those that queue behind it.
 */
final class PaceBench {
  private static final int SECONDS = 20;
  private static final int WARM_UP_SECONDS = 15;

  private final PrintStream out;
  private final int aSecond;

  PaceBench(PrintStream out, int aSecond) {
    this.out = out;
    this.aSecond = aSecond;
  }

  /** Asking for a page once. */
  @FunctionalInterface
  interface Asking {
    void ask(HttpClient client) throws IOException, InterruptedException;
  }

  void run(String name, List<Asking> people) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      pace(client, people, WARM_UP_SECONDS, new Latencies());
      Latencies latencies = new Latencies();
      int failures = pace(client, people, SECONDS, latencies);
      out.printf(
          Locale.FRANCE,
          "%s, %d par seconde : médiane %.1f ms, p99 %.1f ms, p99,9 %.1f ms, %d échecs%n",
          name,
          aSecond,
          latencies.quantile(0.5),
          latencies.quantile(0.99),
          latencies.quantile(0.999),
          failures);
    }
  }

  private int pace(HttpClient client, List<Asking> people, int seconds, Latencies latencies) {
    AtomicInteger failures = new AtomicInteger();
    long step = 1_000_000_000L / aSecond;
    long first = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < aSecond * seconds; i++) {
        long due = first + i * step;
        Asking person = people.get(i % people.size());
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        threads.execute(
            () -> {
              try {
                person.ask(client);
              } catch (IOException | InterruptedException | IllegalStateException e) {
                failures.incrementAndGet();
              }
              latencies.add("page", System.nanoTime() - due);
            });
      }
    }
    return failures.get();
  }
}
