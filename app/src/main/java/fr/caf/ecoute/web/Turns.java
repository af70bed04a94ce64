package fr.caf.ecoute.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work that takes much memory or a whole processor: so much of it at once, the others wait for
 * their turn, fairly and never for long. What anyone may ask for must not keep everyone waiting.
 */
public final class Turns {
  private final Semaphore places;
  private final Duration patience;
  private final String sentence;

  /**
   * @param sentence told to whoever waited in vain
   */
  public Turns(int atOnce, Duration patience, String sentence) {
    this.places = new Semaphore(atOnce, true);
    this.patience = patience;
    this.sentence = sentence;
  }

  /**
   * Does the work in its turn.
   *
   * @throws Refusal 429 when it did not come
   */
  public <T> T take(Supplier<T> work) {
    boolean admitted = false;
    try {
      admitted = places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!admitted) {
      throw Refusal.tooMany(sentence);
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
