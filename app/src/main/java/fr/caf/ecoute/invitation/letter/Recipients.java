package fr.caf.ecoute.invitation.letter;

import fr.caf.ecoute.audience.Participant;
import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.Invitations;
import fr.caf.ecoute.mail.Letter;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Who a mailing still concerns at the moment it comes to them, and what they are written. */
@Singleton
class Recipients {
  private final Participants participants;
  private final Invitations invitations;
  private final PersonalLetters letters;

  Recipients(Participants participants, Invitations invitations, PersonalLetters letters) {
    this.participants = participants;
    this.invitations = invitations;
    this.letters = letters;
  }

  /** A person, and their letter. */
  record Written(Participant person, Letter letter) {}

  /**
   * Nothing for whoever was taken off the list or wants no more letters meanwhile, nor, of a
   * reminder, for whoever has their ballot.
   */
  Optional<Written> letter(UUID id, Mailing mailing, Consultation consultation) {
    return participants
        .find(id)
        .filter(Participant::isReachable)
        .filter(person -> isNeeded(person, mailing, consultation))
        .map(person -> new Written(person, letters.to(person, consultation, mailing.words())));
  }

  void bounced(Participant person) {
    participants.bounced(person);
  }

  private boolean isNeeded(Participant person, Mailing mailing, Consultation consultation) {
    return switch (mailing.kind()) {
      case INVITATION -> true;
      case REMINDER -> !invitations.isRedeemed(consultation, person);
    };
  }
}
