package fr.caf.ecoute.consultation.promise;

import fr.caf.ecoute.consultation.Consultation;

/**
 * The door by which a room erases what it keeps about people: the purge knows no table. Erasing is
 * done little by little, so that nobody who answers meanwhile has to wait.
 */
public interface Keeper {
  /** How much is erased at once. */
  int BATCH = 500;

  Kept kept();

  /** How much there is left to erase. */
  long count(Consultation consultation);

  /**
   * Erases all of it and says how much that was; nothing is left to a second call.
   *
   * @param pace called after each batch; what it throws ends the work, which may be begun again
   */
  long erase(Consultation consultation, Runnable pace);
}
