package fr.caf.ecoute.outside.openid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.caf.ecoute.web.SecretKey;
import fr.caf.ecoute.web.Tickets;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Who left for a provider, as their own browser remembers it: on a ticket in a cookie, for a
 * quarter of an hour, good for one return. A return without it is somebody else's.
 */
@Singleton
public class Departures {
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Duration A_DAY = Duration.ofHours(10);
  private static final int LONGEST_COOKIE = 3_800;
  private static final int MOST_RETURNS = 100_000;

  private final Tickets tickets;
  private final Clock clock;
  private final Cache<String, Boolean> returned =
      Caffeine.newBuilder().maximumSize(MOST_RETURNS).expireAfterWrite(PATIENCE).build();

  Departures(Tickets tickets, Clock clock) {
    this.tickets = tickets;
    this.clock = clock;
  }

  /**
   * One departure.
   *
   * @param luggage what must be known again at the return
   */
  public record Departure(Attempt attempt, String luggage) {}

  /** The value of the cookie. */
  String keep(String use, Departure departure) {
    return tickets.write(
        purpose(use),
        departure.attempt.key() + "\n" + departure.luggage,
        clock.instant().plus(PATIENCE));
  }

  /** The departure behind a cookie, the first time it is asked for. */
  Optional<Departure> claim(String use, String cookie) {
    return tickets
        .read(purpose(use), cookie, clock.instant())
        .map(text -> text.split("\n", 2))
        .map(parts -> new Departure(new Attempt(parts[0]), parts[1]))
        .filter(this::isFirst);
  }

  /**
   * A text for the same browser, for as long as a working day; none when no cookie could hold it.
   */
  Optional<String> keep(String use, String text) {
    return Optional.of(tickets.write(purpose(use), text, clock.instant().plus(A_DAY)))
        .filter(ticket -> ticket.length() <= LONGEST_COOKIE);
  }

  Optional<String> read(String use, String ticket) {
    return tickets.read(purpose(use), ticket, clock.instant());
  }

  private boolean isFirst(Departure departure) {
    String key = new SecretKey(departure.attempt.key()).hash();
    return returned.asMap().putIfAbsent(key, true) == null;
  }

  private static String purpose(String use) {
    return "openid departure " + use;
  }
}
