package fr.caf.ecoute.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;

/**
 * How often somebody failed to come in as an address, and until when nobody may try.
 *
 * @param mark a keyed hash of the address, or of a browser its member uses; never the address
 */
@MappedEntity
public record SignInDelay(@Id String mark, int failures, Instant lastAt, Instant until) {
  /** Everybody mistypes. */
  static final int FREE = 5;

  private static final Duration FIRST = Duration.ofSeconds(30);

  /** Long enough to make guessing hopeless, short enough to lock nobody out for good. */
  static final Duration LONGEST = Duration.ofMinutes(15);

  static final Duration FORGOTTEN = Duration.ofHours(24);

  static SignInDelay none(String mark) {
    return new SignInDelay(mark, 0, Instant.EPOCH, Instant.EPOCH);
  }

  SignInDelay failed(Instant now) {
    int count = lastAt.plus(FORGOTTEN).isBefore(now) ? 1 : failures + 1;
    return new SignInDelay(mark, count, now, now.plus(wait(count)));
  }

  private static Duration wait(int failures) {
    if (failures < FREE) {
      return Duration.ZERO;
    }
    Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - FREE, 10));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(until);
  }

  /** In whole minutes, at least one. */
  long minutesLeft(Instant now) {
    return Duration.between(now, until).plusSeconds(59).toMinutes();
  }
}
