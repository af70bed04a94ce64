package fr.caf.ecoute.restitution;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.promise.Keeper;
import fr.caf.ecoute.consultation.promise.Kept;
import fr.caf.ecoute.response.erasure.ResponseWithdrawn;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/**
 * Which verbatims were picked to be quoted. What was published stays as it was, but for the words
 * of somebody who takes them back: its figures do not change.
 */
@Singleton
class QuotationKeeper implements Keeper {
  private final QuotationChoiceRepository choices;
  private final PublicationRepository publications;

  QuotationKeeper(QuotationChoiceRepository choices, PublicationRepository publications) {
    this.choices = choices;
    this.publications = publications;
  }

  @Override
  public Kept kept() {
    return Kept.TEXTS;
  }

  @Override
  public long count(Consultation consultation) {
    return choices.countByConsultationId(consultation.id());
  }

  @Override
  public long erase(Consultation consultation, Runnable pace) {
    return choices.deleteOf(consultation.id());
  }

  @EventListener
  @Transactional
  void erase(ResponseWithdrawn withdrawn) {
    String response = withdrawn.response().toString();
    choices.deleteOfResponse(withdrawn.response());
    publications
        .findById(withdrawn.consultation().id())
        .filter(published -> published.document().contains(response))
        .map(published -> published.without(response))
        .ifPresent(publications::update);
  }
}
