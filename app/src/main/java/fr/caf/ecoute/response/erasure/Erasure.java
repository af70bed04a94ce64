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

/** Erases responses and their texts. */
@Singleton
public class Erasure {
  private final ResponseRepository responses;
  private final Withdrawing withdrawing;
  private final ApplicationEventPublisher<TextsErased> erased;

  Erasure(
      ResponseRepository responses,
      Withdrawing withdrawing,
      ApplicationEventPublisher<TextsErased> erased) {
    this.responses = responses;
    this.withdrawing = withdrawing;
    this.erased = erased;
  }

  /**
   * Erases one for its author, as much of it as may be erased now; says how much, and nothing where
   * it was not there any more.
   */
  public Optional<Extent> withdraw(Consultation consultation, UUID id) {
    Optional<Extent> done = withdrawing.takeBack(consultation, id);
    done.ifPresent(_ -> erased.publishEvent(new TextsErased(consultation.id())));
    return done;
  }

  /**
   * Erases one and what was copied of it; says whether it was there. The indexes are told once it
   * is gone for everyone: built a moment before, they would hold it still.
   */
  public boolean withdraw(Consultation consultation, UUID id, Extent extent) {
    boolean found = withdrawing.takeBack(consultation, id, extent);
    if (found) {
      erased.publishEvent(new TextsErased(consultation.id()));
    }
    return found;
  }

  /** Erases the texts of these, and says how many had some. */
  @Transactional
  int eraseTexts(List<Response> some) {
    List<Response> wordy = some.stream().filter(Response::hasWords).toList();
    if (!wordy.isEmpty()) {
      responses.updateAll(wordy.stream().map(Response::withoutWords).toList());
    }
    return wordy.size();
  }
}
