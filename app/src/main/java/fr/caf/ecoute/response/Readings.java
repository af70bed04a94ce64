package fr.caf.ecoute.response;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.PublishedQuestionnaires;
import fr.caf.ecoute.consultation.translation.PageWords;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Questionnaire;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Reads a consultation in one of its languages. */
@Singleton
public class Readings {
  private final PublishedQuestionnaires questionnaires;

  Readings(PublishedQuestionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  /** In the language of that tag, or in French where there is none. */
  public Reading of(Consultation consultation, String tag) {
    Questionnaire questionnaire =
        questionnaires.version(
            consultation.id(), Objects.requireNonNull(consultation.publishedVersion()));
    Language language =
        PageWords.languages(questionnaire).stream()
            .filter(offered -> offered.tag().equals(tag))
            .findFirst()
            .orElse(Language.FRENCH);
    return new Reading(consultation, questionnaire, language);
  }
}
