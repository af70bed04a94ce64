package fr.caf.ecoute.response.erasure;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.promise.Keeper;
import fr.caf.ecoute.consultation.promise.Kept;
import fr.caf.ecoute.response.ResponseRepository;
import jakarta.inject.Singleton;

/** The receipts: once the texts are gone, there is nothing left that may be taken back. */
@Singleton
class ReceiptKeeper implements Keeper {
  private final ResponseRepository responses;

  ReceiptKeeper(ResponseRepository responses) {
    this.responses = responses;
  }

  @Override
  public Kept kept() {
    return Kept.TEXTS;
  }

  @Override
  public long count(Consultation consultation) {
    return responses.countReceipts(consultation.id());
  }

  @Override
  public long erase(Consultation consultation, Runnable pace) {
    long erased = 0;
    int some;
    while ((some = responses.forgetReceipts(consultation.id(), BATCH)) > 0) {
      erased += some;
      pace.run();
    }
    return erased;
  }
}
