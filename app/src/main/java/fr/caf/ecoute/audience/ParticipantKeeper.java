package fr.caf.ecoute.audience;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.promise.Keeper;
import fr.caf.ecoute.consultation.promise.Kept;
import jakarta.inject.Singleton;

/** The list of the people invited. */
@Singleton
class ParticipantKeeper implements Keeper {
  private final Participants participants;

  ParticipantKeeper(Participants participants) {
    this.participants = participants;
  }

  @Override
  public Kept kept() {
    return Kept.ADDRESSES;
  }

  @Override
  public long count(Consultation consultation) {
    return participants.count(consultation);
  }

  /** At once: nobody who answers reads this list. */
  @Override
  public long erase(Consultation consultation, Runnable pace) {
    return participants.forget(consultation);
  }
}
