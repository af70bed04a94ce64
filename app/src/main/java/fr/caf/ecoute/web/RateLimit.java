package fr.caf.ecoute.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.micronaut.http.HttpStatus;
import java.time.Duration;

/** So many attempts for one thing (an account, a consultation's code) in a time, then a pause. */
public final class RateLimit {
  private static final int KEYS = 100_000;

  private final LoadingCache<String, Bucket> buckets;

  private RateLimit(LoadingCache<String, Bucket> buckets) {
    this.buckets = buckets;
  }

  /** Allows a burst of {@code attempts}, earned again evenly over {@code time}. */
  public static RateLimit of(long attempts, Duration time) {
    return new RateLimit(
        Caffeine.newBuilder()
            .maximumSize(KEYS)
            .expireAfterAccess(time)
            .build(
                key ->
                    Bucket.builder()
                        .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, time))
                        .build()));
  }

  /**
   * Uses up one attempt.
   *
   * @throws Refusal 429 when none is left
   */
  public void take(String key) {
    var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long minutes = Duration.ofNanos(probe.getNanosToWaitForRefill()).toMinutes() + 1;
      throw new Refusal(
          HttpStatus.TOO_MANY_REQUESTS,
          "Réessayez dans " + French.count(minutes, "minute", "minutes") + ".");
    }
  }

  /** Uses up one attempt if one is left, and says whether it was. */
  public boolean tryTake(String key) {
    return buckets.get(key).tryConsume(1);
  }

  /** Whether an attempt is left. */
  public boolean hasSome(String key) {
    return buckets.get(key).getAvailableTokens() > 0;
  }

  /** Returns an attempt that {@link #take} used up and that did not deserve it. */
  public void giveBack(String key) {
    buckets.get(key).addTokens(1);
  }
}
