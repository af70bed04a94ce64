package fr.caf.ecoute.web.guard;

import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Tickets;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What a form tells by itself: whether the field nobody sees was filled, and whether it came back
 * faster than anybody reads. When it was shown is in the form only, closed.
 */
@Singleton
class Appearances {
  /** Filled in by robots only: people do not see it. */
  static final String TRAP = "site-web";

  private static final String SHOWN = "controle-debut";
  private static final String PURPOSE = "form shown";
  private static final String LET_THROUGH = "controle-passage";
  private static final String ERRAND = "let through ";
  private static final Duration ERRAND_LASTS = Duration.ofMinutes(30);
  private static final Duration FORM_LASTS = Duration.ofHours(12);

  private final Tickets tickets;
  private final Clock clock;
  private final Duration shortest;

  Appearances(Tickets tickets, Clock clock, @Value("${ecoute.guard.shortest}") Duration shortest) {
    this.tickets = tickets;
    this.clock = clock;
    this.shortest = shortest;
  }

  String shownNow() {
    Instant now = clock.instant();
    return tickets.write(PURPOSE, Long.toString(now.toEpochMilli()), now.plus(FORM_LASTS));
  }

  String letThrough(String errand) {
    return tickets.write(ERRAND + errand, "", clock.instant().plus(ERRAND_LASTS));
  }

  boolean wasLetThrough(String errand, Form form) {
    return tickets.read(ERRAND + errand, form.text(LET_THROUGH), clock.instant()).isPresent();
  }

  boolean areARobots(Form form) {
    return !form.text(TRAP).isEmpty() || (!shortest.isZero() && isTooFast(form));
  }

  /** A form that does not say when it was shown was not filled in a page of ours. */
  private boolean isTooFast(Form form) {
    Instant now = clock.instant();
    return tickets
        .read(PURPOSE, form.text(SHOWN), now)
        .map(moment -> Instant.ofEpochMilli(Long.parseLong(moment)))
        .map(shown -> now.isBefore(shown.plus(shortest)))
        .orElse(true);
  }
}
