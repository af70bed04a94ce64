package fr.caf.ecoute.invitation.letter;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.promise.Keeper;
import fr.caf.ecoute.consultation.promise.Kept;
import jakarta.inject.Singleton;

/** Which letters were sent, and to whom. */
@Singleton
class LetterKeeper implements Keeper {
  private final Mailings mailings;

  LetterKeeper(Mailings mailings) {
    this.mailings = mailings;
  }

  @Override
  public Kept kept() {
    return Kept.ADDRESSES;
  }

  @Override
  public long count(Consultation consultation) {
    return mailings.of(consultation).size();
  }

  /** At once: nobody who answers reads them. */
  @Override
  public long erase(Consultation consultation, Runnable pace) {
    long erased = count(consultation);
    mailings.forget(consultation);
    return erased;
  }
}
