package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.ResumeCode;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.web.PageLanguage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The code to come back with, shown this once.
 *
 * @param lost the questions whose answer could not be kept
 * @param lastDay the last day one may come back
 * @param closesOn the last day others may begin, if one is known
 */
record StopPage(
    PageLanguage language,
    String consultationTitle,
    String code,
    String link,
    List<String> lost,
    LocalDate lastDay,
    @Nullable LocalDate closesOn,
    String goOnAddress) {

  static StopPage of(Answering answering, ResumeCode code, String host, List<Question> lost) {
    Consultation consultation = answering.consultation();
    LocalDate closesOn = consultation.closesOn();
    return new StopPage(
        answering.language(),
        answering.title(),
        code.words(),
        host + answering.address().resume() + "?code=" + code.words(),
        lost.stream()
            .map(question -> answering.language().typeset(answering.fill(question).label()))
            .toList(),
        closesOn == null ? answering.ballot().expiresOn() : closesOn.plusDays(1),
        closesOn,
        answering.address().answering());
  }
}
