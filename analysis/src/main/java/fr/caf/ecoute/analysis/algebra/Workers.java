package fr.caf.ecoute.analysis.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that share out independent rows; each row is worked on by one thread only. */
public final class Workers implements AutoCloseable {
  /** What is done with the rows from {@code from} (included) to {@code to} (excluded). */
  @FunctionalInterface
  public interface Rows {
    void work(int from, int to);
  }

  private static final int BLOCK = 128;
  private final int threads;
  private final ExecutorService pool;

  private Workers(int threads) {
    this.threads = threads;
    this.pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("theming-", 0).factory());
  }

  public static Workers of(int threads) {
    return new Workers(threads);
  }

  /** Shares {@code rows} rows by blocks, and returns when all are done. */
  public void share(int rows, Rows work) {
    if (threads == 1 || rows <= BLOCK) {
      work.work(0, rows);
      return;
    }
    AtomicInteger next = new AtomicInteger();
    Callable<Boolean> share =
        () -> {
          for (int from = next.getAndAdd(BLOCK); from < rows; from = next.getAndAdd(BLOCK)) {
            work.work(from, Math.min(rows, from + BLOCK));
          }
          return true;
        };
    List<Callable<Boolean>> shares = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      shares.add(share);
    }
    try {
      for (Future<Boolean> done : pool.invokeAll(shares)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
