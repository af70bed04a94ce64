package fr.caf.ecoute.response.erasure;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.promise.Keeper;
import fr.caf.ecoute.consultation.promise.Kept;
import fr.caf.ecoute.response.ResponseRepository;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;

/** All that was answered. */
@Singleton
class ResponseKeeper implements Keeper {
  private final ResponseRepository responses;
  private final ApplicationEventPublisher<TextsErased> events;

  ResponseKeeper(ResponseRepository responses, ApplicationEventPublisher<TextsErased> events) {
    this.responses = responses;
    this.events = events;
  }

  @Override
  public Kept kept() {
    return Kept.RESPONSES;
  }

  @Override
  public long count(Consultation consultation) {
    return responses.countByConsultationId(consultation.id());
  }

  @Override
  public long erase(Consultation consultation, Runnable pace) {
    long erased = 0;
    int some;
    while ((some = responses.deleteSome(consultation.id(), BATCH)) > 0) {
      erased += some;
      pace.run();
    }
    if (erased > 0) {
      events.publishEvent(new TextsErased(consultation.id()));
    }
    return erased;
  }
}
