package fr.caf.ecoute.invitation;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.promise.Keeper;
import fr.caf.ecoute.consultation.promise.Kept;
import jakarta.inject.Singleton;

/** The marks that stop a second ballot: of no use once nobody may answer. */
@Singleton
class RedemptionKeeper implements Keeper {
  private final RedemptionRepository redemptions;

  RedemptionKeeper(RedemptionRepository redemptions) {
    this.redemptions = redemptions;
  }

  @Override
  public Kept kept() {
    return Kept.ADDRESSES;
  }

  @Override
  public long count(Consultation consultation) {
    return redemptions.countByConsultationId(consultation.id());
  }

  @Override
  public long erase(Consultation consultation, Runnable pace) {
    long erased = 0;
    int some;
    while ((some = redemptions.deleteSome(consultation.id(), BATCH)) > 0) {
      erased += some;
      pace.run();
    }
    return erased;
  }
}
