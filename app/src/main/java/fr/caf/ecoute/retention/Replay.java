package fr.caf.ecoute.retention;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.promise.Kept;
import fr.caf.ecoute.consultation.promise.Promises;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.response.erasure.Erasure;
import fr.caf.ecoute.response.erasure.Extent;
import fr.caf.ecoute.response.erasure.ResponseWithdrawn;
import fr.caf.ecoute.web.French;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Writes down what is erased outside the database, and erases it again where it came back. */
@Singleton
class Replay {
  /** Where no end is known: as long as anything may ever be kept. */
  private static final int LONGEST_YEARS = 5;

  private final Erasures erasures;
  private final ResponseRepository responses;
  private final Erasure erasure;
  private final Promises promises;
  private final Clock clock;

  Replay(
      Erasures erasures,
      ResponseRepository responses,
      Erasure erasure,
      Promises promises,
      Clock clock) {
    this.erasures = erasures;
    this.responses = responses;
    this.erasure = erasure;
    this.promises = promises;
    this.clock = clock;
  }

  /** Inside the transaction that erases: what cannot be written down is not erased. */
  @EventListener
  void remember(ResponseWithdrawn withdrawn) {
    LocalDate until =
        promises
            .due(withdrawn.consultation(), Kept.RESPONSES)
            .orElseGet(() -> today().plusYears(LONGEST_YEARS));
    erasures.add(hash(withdrawn.extent(), withdrawn.response()), until);
  }

  /** Writes down that this is purged: rules restored from a backup may be longer. */
  void rememberPurge(Consultation consultation, Kept kept) {
    if (isMemorable(consultation, kept)) {
      erasures.add(hash(consultation, kept), today().plusYears(LONGEST_YEARS));
    }
  }

  /** Tells what was purged, until its consultation opens again and has another last day. */
  String hash(Consultation consultation, Kept kept) {
    String lastDay = Promises.lastDay(consultation).map(LocalDate::toString).orElse("");
    return erasures.hash(kept.name(), consultation.id() + " " + lastDay);
  }

  /** Of ballots each says its own day; and before an end is known nothing is purged by a rule. */
  private static boolean isMemorable(Consultation consultation, Kept kept) {
    return kept != Kept.DRAFTS && Promises.lastDay(consultation).isPresent();
  }

  Set<String> hashes() {
    erasures.forgetBefore(today());
    return erasures.hashes();
  }

  /** Takes back again the responses of a consultation that were taken back; says how many. */
  long again(Consultation consultation, Set<String> hashes) {
    if (hashes.isEmpty()) {
      return 0;
    }
    long again = 0;
    for (UUID response : responses.ids(consultation.id())) {
      for (Extent extent : Extent.values()) {
        if (hashes.contains(hash(extent, response))
            && isThere(response, extent)
            && erasure.withdraw(consultation, response, extent)) {
          again++;
        }
      }
    }
    return again;
  }

  private boolean isThere(UUID response, Extent extent) {
    return responses
        .findById(response)
        .filter(found -> extent == Extent.WHOLE || found.hasWords())
        .isPresent();
  }

  private String hash(Extent extent, UUID response) {
    return erasures.hash("WITHDRAWN_" + extent.name(), response.toString());
  }

  private LocalDate today() {
    return French.day(clock.instant());
  }
}
