package fr.caf.ecoute.response.erasure;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.promise.Keeper;
import fr.caf.ecoute.consultation.promise.Kept;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.List;

/** What people wrote in their responses; the rest of each response stays. */
@Singleton
class TextKeeper implements Keeper {
  private final ResponseRepository responses;
  private final Erasure erasure;
  private final ApplicationEventPublisher<TextsErased> events;

  TextKeeper(
      ResponseRepository responses,
      Erasure erasure,
      ApplicationEventPublisher<TextsErased> events) {
    this.responses = responses;
    this.erasure = erasure;
    this.events = events;
  }

  @Override
  public Kept kept() {
    return Kept.TEXTS;
  }

  @Override
  public long count(Consultation consultation) {
    return responses.countTexts(consultation.id());
  }

  @Override
  public long erase(Consultation consultation, Runnable pace) {
    if (count(consultation) == 0) {
      return 0;
    }
    long erased = 0;
    List<Response> some =
        responses.findAfter(consultation.id(), ResponseRepository.BEFORE_ALL, BATCH);
    while (!some.isEmpty()) {
      erased += erasure.eraseTexts(some);
      pace.run();
      some = responses.findAfter(consultation.id(), some.getLast().id(), BATCH);
    }
    events.publishEvent(new TextsErased(consultation.id()));
    return erased;
  }
}
