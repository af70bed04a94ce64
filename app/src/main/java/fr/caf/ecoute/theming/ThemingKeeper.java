package fr.caf.ecoute.theming;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.promise.Keeper;
import fr.caf.ecoute.consultation.promise.Kept;
import fr.caf.ecoute.response.erasure.ResponseWithdrawn;
import fr.caf.ecoute.response.erasure.TextsErased;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** What was read out of people's texts: themes, codings, and the indexes on disk. */
@Singleton
class ThemingKeeper implements Keeper {
  private final ThemingRunRepository runs;
  private final CodingRepository codings;
  private final CampaignCopyRepository copies;
  private final Corpora corpora;

  ThemingKeeper(
      ThemingRunRepository runs,
      CodingRepository codings,
      CampaignCopyRepository copies,
      Corpora corpora) {
    this.runs = runs;
    this.codings = codings;
    this.copies = copies;
    this.corpora = corpora;
  }

  @Override
  public Kept kept() {
    return Kept.TEXTS;
  }

  @Override
  public long count(Consultation consultation) {
    return runs.countByConsultationId(consultation.id())
        + codings.countOf(consultation.id())
        + corpora.files(consultation.id());
  }

  @Override
  public long erase(Consultation consultation, Runnable pace) {
    long erased = corpora.files(consultation.id());
    corpora.forget(consultation.id());
    int some;
    while ((some = codings.deleteSome(consultation.id(), BATCH)) > 0) {
      erased += some;
      pace.run();
    }
    while (copies.deleteSome(consultation.id(), BATCH) > 0) {
      pace.run();
    }
    return erased + runs.deleteOf(consultation.id());
  }

  /** The codings of a response its author took back go with it. */
  @EventListener
  @Transactional
  void erase(ResponseWithdrawn withdrawn) {
    runs.forget(withdrawn.response());
    codings.deleteOfResponse(withdrawn.response());
    copies.deleteOfResponse(withdrawn.response());
  }

  /** The indexes are built again from what is left. */
  @EventListener
  void forget(TextsErased erased) {
    corpora.forget(erased.consultation());
  }
}
