package fr.caf.ecoute.response.erasure;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationRepository;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes one response back, with all that the rooms above copied of it: all or nothing. */
@Singleton
class Withdrawing {
  private final ResponseRepository responses;
  private final ConsultationRepository consultations;
  private final ApplicationEventPublisher<ResponseWithdrawn> withdrawn;
  private final Clock clock;

  Withdrawing(
      ResponseRepository responses,
      ConsultationRepository consultations,
      ApplicationEventPublisher<ResponseWithdrawn> withdrawn,
      Clock clock) {
    this.responses = responses;
    this.consultations = consultations;
    this.withdrawn = withdrawn;
    this.clock = clock;
  }

  /** How much could be taken back: no result is read for the first time before that is done. */
  @Transactional
  Optional<Extent> takeBack(Consultation consultation, UUID id) {
    return consultations
        .findBySlugForUpdate(consultation.slug())
        .map(now -> Extent.of(now, clock.instant()))
        .filter(extent -> takeBack(consultation, id, extent));
  }

  /** Whether there was anything to take back. */
  @Transactional
  boolean takeBack(Consultation consultation, UUID id, Extent extent) {
    Optional<Response> found =
        responses
            .findById(id)
            .filter(response -> response.consultationId().equals(consultation.id()));
    found.ifPresent(response -> erase(consultation, response, extent));
    return found.isPresent();
  }

  private void erase(Consultation consultation, Response response, Extent extent) {
    withdrawn.publishEvent(new ResponseWithdrawn(consultation, response.id(), extent));
    switch (extent) {
      case WHOLE -> responses.deleteOne(response.id());
      case TEXTS -> {
        responses.updateAll(List.of(response.withoutWords()));
        responses.forgetReceipt(response.id());
      }
    }
  }
}
