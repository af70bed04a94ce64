package fr.caf.ecoute.retention.registry;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.promise.PrivacyNotice;
import fr.caf.ecoute.consultation.promise.RetentionRules;
import fr.caf.ecoute.questionnaire.Questionnaire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the sheet is made of.
 *
 * @param notice nothing before somebody has written it
 * @param questionnaire as it is published, or prepared; nothing while it cannot be read
 * @param team the names and seats of those who have access
 * @param invited how many people are on the list
 */
record Facts(
    Consultation consultation,
    @Nullable PrivacyNotice notice,
    RetentionRules rules,
    @Nullable Questionnaire questionnaire,
    List<String> team,
    long invited,
    Surroundings around) {
  Facts {
    team = List.copyOf(team);
  }

  /**
   * What holds for the whole platform.
   *
   * @param languageModel the machine texts may be sent to; empty when there is none
   * @param encoder whether a sentence model runs on the platform itself
   * @param mail whether letters leave
   * @param secureCookies whether cookies travel on encrypted connections only
   */
  record Surroundings(
      String operator,
      String hosting,
      String officer,
      String languageModel,
      boolean encoder,
      boolean mail,
      boolean secureCookies) {}
}
