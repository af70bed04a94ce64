package fr.caf.ecoute.invitation;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.redemption.Mark;
import fr.caf.ecoute.invitation.redemption.Marks;
import fr.caf.ecoute.web.Tickets;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Whoever was recognised has not obtained their ballot yet: they still have to ask for it. Until
 * then, for half an hour, the browser holds their mark in a ticket it cannot read, and we hold
 * nothing.
 */
@Singleton
public class Passes {
  /** The cookie that holds one. */
  public static final String COOKIE = "laissez-passer";

  private static final String PURPOSE = "openid pass";
  private static final Duration LIFETIME = Duration.ofMinutes(30);

  private final Marks marks;
  private final Tickets tickets;
  private final Clock clock;

  Passes(Marks marks, Tickets tickets, Clock clock) {
    this.marks = marks;
    this.tickets = tickets;
    this.clock = clock;
  }

  /** For whom a provider calls so; who that is is forgotten here. */
  public String issue(Consultation consultation, String issuer, String subject) {
    Mark mark = marks.of(consultation, Mark.Way.OPENID, issuer, subject);
    return tickets.write(
        PURPOSE, consultation.id() + " " + mark.hash(), clock.instant().plus(LIFETIME));
  }

  /** The mark in it, if it is for this consultation and still good. */
  public Optional<Mark> read(Consultation consultation, String pass) {
    String prefix = consultation.id() + " ";
    return tickets
        .read(PURPOSE, pass, clock.instant())
        .filter(text -> text.startsWith(prefix))
        .map(text -> new Mark(text.substring(prefix.length())));
  }
}
