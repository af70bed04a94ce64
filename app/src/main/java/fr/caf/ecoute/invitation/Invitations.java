package fr.caf.ecoute.invitation;

import fr.caf.ecoute.audience.Participant;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.redemption.Mark;
import fr.caf.ecoute.invitation.redemption.Marks;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives the person of an invitation their ballot, once. */
@Singleton
public class Invitations {
  private final Ballots ballots;
  private final Marks marks;

  Invitations(Ballots ballots, Marks marks) {
    this.ballots = ballots;
    this.marks = marks;
  }

  /** Their ballot; nothing when they obtained it before. */
  public Optional<SecretKey> redeem(
      Consultation consultation, Manner manner, Participant participant) {
    return ballots.redeem(consultation, manner, mark(consultation, participant));
  }

  /** Whether they have obtained their ballot. Only the server can tell, with its secret. */
  public boolean isRedeemed(Consultation consultation, Participant participant) {
    return marks.isRedeemed(mark(consultation, participant));
  }

  /**
   * By the address and not by the line of the list: whoever is taken off it and put back has their
   * ballot already.
   */
  private Mark mark(Consultation consultation, Participant participant) {
    return marks.of(consultation, Mark.Way.INVITATION, participant.address());
  }
}
