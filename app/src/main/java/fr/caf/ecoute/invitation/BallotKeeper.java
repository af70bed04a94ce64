package fr.caf.ecoute.invitation;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.promise.Keeper;
import fr.caf.ecoute.consultation.promise.Kept;
import jakarta.inject.Singleton;

/** What was begun and never sent, and the ballots that served. */
@Singleton
class BallotKeeper implements Keeper {
  private final Ballots ballots;

  BallotKeeper(Ballots ballots) {
    this.ballots = ballots;
  }

  @Override
  public Kept kept() {
    return Kept.DRAFTS;
  }

  @Override
  public long count(Consultation consultation) {
    return ballots.expired(consultation);
  }

  @Override
  public long erase(Consultation consultation, Runnable pace) {
    long erased = 0;
    int some;
    while ((some = ballots.forgetExpired(consultation, BATCH)) > 0) {
      erased += some;
      pace.run();
    }
    return erased;
  }
}
