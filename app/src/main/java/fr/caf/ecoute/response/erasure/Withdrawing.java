package fr.caf.ecoute.response.erasure;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes one response back, with all that the rooms above copied of it: all or nothing. */
@Singleton
class Withdrawing {
  private final ResponseRepository responses;
  private final ApplicationEventPublisher<ResponseWithdrawn> withdrawn;

  Withdrawing(
      ResponseRepository responses, ApplicationEventPublisher<ResponseWithdrawn> withdrawn) {
    this.responses = responses;
    this.withdrawn = withdrawn;
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
