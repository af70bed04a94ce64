package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.promise.Keeper;
import fr.caf.ecoute.consultation.promise.Kept;
import jakarta.inject.Singleton;

/** Who of the team changed, tried, reread and agreed to what. */
@Singleton
class PreparationKeeper implements Keeper {
  private final WorkingCopyChangeRepository changes;
  private final CommentRepository comments;
  private final SignOffRepository signOffs;
  private final TrialRepository trials;

  PreparationKeeper(
      WorkingCopyChangeRepository changes,
      CommentRepository comments,
      SignOffRepository signOffs,
      TrialRepository trials) {
    this.changes = changes;
    this.comments = comments;
    this.signOffs = signOffs;
    this.trials = trials;
  }

  @Override
  public Kept kept() {
    return Kept.PREPARATION;
  }

  @Override
  public long count(Consultation consultation) {
    return changes.countByConsultationId(consultation.id())
        + comments.countByConsultationId(consultation.id())
        + signOffs.countByConsultationId(consultation.id())
        + trials.countByConsultationId(consultation.id());
  }

  /** A few hundred lines at most: at once. */
  @Override
  public long erase(Consultation consultation, Runnable pace) {
    long erased = changes.deleteOf(consultation.id());
    erased += comments.deleteOf(consultation.id());
    erased += signOffs.deleteOf(consultation.id());
    return erased + trials.deleteOf(consultation.id());
  }
}
