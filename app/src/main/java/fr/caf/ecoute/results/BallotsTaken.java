package fr.caf.ecoute.results;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.letter.Mailings;
import fr.caf.ecoute.invitation.redemption.Marks;
import fr.caf.ecoute.web.French;
import jakarta.inject.Singleton;
import java.time.Instant;

/** How many were invited and how many have their ballot: two numbers, and nobody's name. */
@Singleton
class BallotsTaken {
  private final Mailings mailings;
  private final Marks marks;

  BallotsTaken(Mailings mailings, Marks marks) {
    this.mailings = mailings;
    this.marks = marks;
  }

  /** In words; empty where ballots are not one a person. */
  String words(Consultation consultation, Instant now) {
    if (!consultation.access().isOncePerPerson()) {
      return "";
    }
    long invited = mailings.invited(consultation);
    String taken =
        Headcount.of(consultation, marks.redeemed(consultation), now)
            .words("bulletin retiré", "bulletins retirés");
    return invited == 0
        ? "Bulletins : " + taken + "."
        : French.count(invited, "personne invitée", "personnes invitées") + ", " + taken + ".";
  }
}
