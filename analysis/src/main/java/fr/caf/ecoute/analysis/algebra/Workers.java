package fr.caf.ecoute.analysis.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Threads that share out independent work; each piece is done by one thread only. */
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
    each(
        (rows + BLOCK - 1) / BLOCK,
        block -> work.work(block * BLOCK, Math.min(rows, (block + 1) * BLOCK)));
  }

  /** Does pieces of work numbered from 0, begun in this order, and returns when all are done. */
  public void each(int pieces, IntConsumer work) {
    if (threads == 1 || pieces <= 1) {
      for (int piece = 0; piece < pieces; piece++) {
        work.accept(piece);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    Callable<Boolean> share =
        () -> {
          for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            work.accept(piece);
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
