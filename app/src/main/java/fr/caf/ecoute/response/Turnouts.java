package fr.caf.ecoute.response;

import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.redemption.Marks;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Proves to those who took part that they are counted, and that nothing else is known of them. */
@Singleton
public class Turnouts {
  private final Marks marks;
  private final Participants participants;

  Turnouts(Marks marks, Participants participants) {
    this.marks = marks;
    this.participants = participants;
  }

  /**
   * How many obtained their ballot.
   *
   * @param invited 0 where no list says it, or none does any more
   */
  public record Known(long redeemed, long invited) {}

  /** Told once it cannot change any more: before, the next to come could be seen in it. */
  public Optional<Known> of(Consultation consultation, Instant now) {
    return consultation.access().isOncePerPerson() && consultation.resultsMayBeSeen(now)
        ? Optional.of(new Known(marks.redeemed(consultation), participants.count(consultation)))
        : Optional.empty();
  }
}
