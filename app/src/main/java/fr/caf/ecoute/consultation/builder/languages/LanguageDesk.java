package fr.caf.ecoute.consultation.builder.languages;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.review.WorkingCopies;
import fr.caf.ecoute.consultation.translation.TextsToTranslate;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Finds the working copy and the language somebody works on. */
@Singleton
class LanguageDesk {
  private final Consultations consultations;
  private final Clock clock;

  LanguageDesk(Consultations consultations, Clock clock) {
    this.consultations = consultations;
    this.clock = clock;
  }

  /** One language of one working copy. */
  record Work(Consultation consultation, Questionnaire questionnaire, Language language) {
    TextsToTranslate texts() {
      return TextsToTranslate.of(consultation, questionnaire, language);
    }

    String address() {
      return LanguageDesk.address(consultation) + "/" + language.tag();
    }
  }

  Consultation consultation(String slug, Right right) {
    return consultations.forMember(slug, right);
  }

  OfficeHeading heading(Consultation consultation) {
    return OfficeHeading.of(consultation, OfficeHeading.Place.QUESTIONNAIRE, clock.instant());
  }

  boolean isEditable(Consultation consultation) {
    return consultation.mayBeEdited(clock.instant())
        && consultations.rights(consultation.slug()).contains(Right.EDIT);
  }

  /** 409 when the document cannot be read. */
  static Questionnaire questionnaire(Consultation consultation) {
    return WorkingCopies.read(consultation)
        .orElseThrow(
            () ->
                Refusal.tooLate(
                    "Le document de ce questionnaire contient des erreurs : corrigez-les"
                        + " d'abord."));
  }

  /** 404 when the questionnaire has no such language. */
  Work find(String slug, String tag, Right right) {
    Consultation consultation = consultation(slug, right);
    Questionnaire questionnaire = questionnaire(consultation);
    Language language =
        questionnaire.translations().keySet().stream()
            .filter(one -> one.tag().equals(tag))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    return new Work(consultation, questionnaire, language);
  }

  static String address(Consultation consultation) {
    return "/equipe/consultations/" + consultation.slug() + "/questionnaire/langues";
  }
}
