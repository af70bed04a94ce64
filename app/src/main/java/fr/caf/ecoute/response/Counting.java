package fr.caf.ecoute.response;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationRepository;
import fr.caf.ecoute.consultation.ConsultationSealed;
import fr.caf.ecoute.consultation.PublishedQuestionnaires;
import fr.caf.ecoute.invitation.Urn;
import fr.caf.ecoute.invitation.Written;
import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the ballots of the urn into responses, a group at a time.
 *
 * <p>What a group's responses have in common with its ballots is that transaction, and no more:
 * they are written in the order of identifiers drawn there, and carry the date of the count, for
 * the date of the sending would tell apart those that waited longest. So would the version: whoever
 * began before a correction answers another than those who came after it. Where versions ask the
 * same, all responses point to the first of them.
 */
@Singleton
public class Counting implements ApplicationEventListener<ConsultationSealed> {
  private static final Logger LOG = LoggerFactory.getLogger(Counting.class);

  private final Urn urn;
  private final ConsultationRepository consultations;
  private final PublishedQuestionnaires questionnaires;
  private final ResponseRepository responses;
  private final Clock clock;

  Counting(
      Urn urn,
      ConsultationRepository consultations,
      PublishedQuestionnaires questionnaires,
      ResponseRepository responses,
      Clock clock) {
    this.urn = urn;
    this.consultations = consultations;
    this.questionnaires = questionnaires;
    this.responses = responses;
    this.clock = clock;
  }

  /** How many have sent their answers so far, whether these are counted or wait in the urn. */
  public long sent(Consultation consultation) {
    return responses.countByConsultationId(consultation.id()) + urn.waiting(consultation);
  }

  /** Counts all that may be counted now. What fails in one consultation delays no other. */
  public void count() {
    for (UUID id : urn.consultations()) {
      try {
        consultations.findById(id).ifPresent(this::count);
      } catch (RuntimeException fault) {
        LOG.error("the urn of consultation {} was not counted; its ballots are kept", id, fault);
      }
    }
  }

  /** Whoever reads results for the first time reads all that was sent. */
  @Override
  @Transactional
  public void onApplicationEvent(ConsultationSealed event) {
    Consultation consultation = event.consultation();
    urn.seal(consultation);
    for (List<Written> all = urn.takeAll(consultation);
        !all.isEmpty();
        all = urn.takeAll(consultation)) {
      save(consultation, all, clock.instant());
    }
  }

  /** Counts what may be counted of one consultation. */
  public void count(Consultation consultation) {
    while (countGroup(consultation, clock.instant()) > 0) {
      // Each group in a transaction of its own.
    }
  }

  /** Both or neither: the ballots are gone and the responses are there. */
  @Transactional
  int countGroup(Consultation consultation, Instant now) {
    List<Written> taken = urn.take(consultation, now);
    save(consultation, taken, now);
    return taken.size();
  }

  private void save(Consultation consultation, List<Written> taken, Instant now) {
    Map<Integer, Integer> shared = new HashMap<>();
    responses.saveAll(
        taken.stream()
            .map(
                one ->
                    Response.of(
                        consultation,
                        shared.computeIfAbsent(
                            one.version(), own -> questionnaires.first(consultation.id(), own)),
                        one.manner(),
                        one.answers(),
                        now))
            .sorted(Comparator.comparing(response -> response.id().toString()))
            .toList());
  }
}
