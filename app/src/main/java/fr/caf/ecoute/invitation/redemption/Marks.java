package fr.caf.ecoute.invitation.redemption;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.web.PlatformSecret;
import jakarta.inject.Singleton;

/** Makes the {@link Mark} of somebody, the same each time, with the platform's secret. */
@Singleton
public class Marks {
  private final PlatformSecret secret;
  private final RedemptionRepository redemptions;
  private final TurnoutRepository turnouts;

  Marks(PlatformSecret secret, RedemptionRepository redemptions, TurnoutRepository turnouts) {
    this.secret = secret;
    this.redemptions = redemptions;
    this.turnouts = turnouts;
  }

  /**
   * The mark of one person in one consultation.
   *
   * @param who what never changes about them, normalised, on that way: the address they were
   *     invited or wrote from, an issuer and a subject
   */
  public Mark of(Consultation consultation, Mark.Way way, String... who) {
    String[] parts = new String[who.length + 2];
    parts[0] = consultation.id().toString();
    parts[1] = way.name();
    System.arraycopy(who, 0, parts, 2, who.length);
    return new Mark(secret.mac("redemption", parts));
  }

  /** Whether this person has obtained their ballot. */
  public boolean isRedeemed(Mark mark) {
    return redemptions.existsByMark(mark.hash());
  }

  /** How many people have obtained their ballot so; still known once the marks are forgotten. */
  public long redeemed(Consultation consultation) {
    long forgotten = turnouts.findById(consultation.id()).map(Turnout::redeemed).orElse(0L);
    return forgotten + redemptions.countByConsultationId(consultation.id());
  }
}
