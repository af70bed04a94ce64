package fr.caf.ecoute.invitation.redemption;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.promise.Keeper;
import fr.caf.ecoute.consultation.promise.Kept;
import jakarta.inject.Singleton;

/** The marks that stop a second ballot, if any are left: only their number stays. */
@Singleton
class RedemptionKeeper implements Keeper {
  private final Redemptions redemptions;
  private final RedemptionRepository marks;

  RedemptionKeeper(Redemptions redemptions, RedemptionRepository marks) {
    this.redemptions = redemptions;
    this.marks = marks;
  }

  @Override
  public Kept kept() {
    return Kept.ADDRESSES;
  }

  @Override
  public long count(Consultation consultation) {
    return marks.countByConsultationId(consultation.id());
  }

  /** At once, so that the number is right: nobody obtains a ballot any more. */
  @Override
  public long erase(Consultation consultation, Runnable pace) {
    long erased = count(consultation);
    if (erased > 0) {
      redemptions.forget(consultation);
    }
    return erased;
  }
}
