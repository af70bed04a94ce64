package fr.caf.ecoute.retention.registry;

import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.PublishedQuestionnaires;
import fr.caf.ecoute.consultation.Seats;
import fr.caf.ecoute.consultation.WorkingCopy;
import fr.caf.ecoute.consultation.promise.Promises;
import fr.caf.ecoute.questionnaire.Questionnaire;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Gathers what the sheet of a consultation is made of. */
@Singleton
class Registry {
  private final Promises promises;
  private final PublishedQuestionnaires published;
  private final Seats seats;
  private final Participants participants;
  private final Settings settings;

  Registry(
      Promises promises,
      PublishedQuestionnaires published,
      Seats seats,
      Participants participants,
      Settings settings) {
    this.promises = promises;
    this.published = published;
    this.seats = seats;
    this.participants = participants;
    this.settings = settings;
  }

  RegistrySheet of(Consultation consultation) {
    return RegistrySheet.of(
        new Facts(
            consultation,
            promises.notice(consultation).orElse(null),
            promises.rules(consultation),
            questionnaire(consultation),
            seats.of(consultation).stream()
                .map(taken -> taken.member().name() + " (" + taken.role().words() + ")")
                .toList(),
            participants.count(consultation),
            settings.surroundings()));
  }

  private @Nullable Questionnaire questionnaire(Consultation consultation) {
    Integer version = consultation.publishedVersion();
    return version == null
        ? WorkingCopy.of(consultation.workingCopy()).questionnaire().orElse(null)
        : published.version(consultation.id(), version);
  }
}
