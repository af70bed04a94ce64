package fr.caf.ecoute.response;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.Ballot;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Page;
import fr.caf.ecoute.questionnaire.Path;
import fr.caf.ecoute.questionnaire.Questionnaire;
import java.util.Locale;
import java.util.Optional;

/**
 * One person in the middle of answering: their ballot, the questionnaire it answers, and the way
 * through it given what they have said so far.
 */
record Answering(Consultation consultation, Questionnaire questionnaire, Ballot ballot, Path path) {
  private static final String CHANNEL = "web";

  static Answering of(Consultation consultation, Questionnaire questionnaire, Ballot ballot) {
    Facts facts =
        new Facts(
            CHANNEL, Response.FRENCH, consultation.audience().name().toLowerCase(Locale.ROOT));
    return new Answering(
        consultation, questionnaire, ballot, Path.of(questionnaire, ballot.draft(), facts));
  }

  Answering with(Ballot changed) {
    return of(consultation, questionnaire, changed);
  }

  /** What was said before to a question on this person's way. */
  Optional<Answer> said(String question) {
    return path.answers().get(question);
  }

  /** The page of that code, if this person may be there now. */
  Optional<Page> page(String code) {
    return path.page(code).filter(path::isReachable);
  }

  /** Whether the questionnaire has anything of that name, on this person's way or not. */
  boolean knows(String code) {
    return questionnaire.question(code).isPresent()
        || questionnaire.sections().stream().anyMatch(section -> section.code().equals(code));
  }

  /** The first page that waits for an answer, or the check page when none does. */
  String whereToGoOn() {
    return path.firstUnanswered().map(address()::page).orElse(address().check());
  }

  /** After {@code page} was answered. */
  String after(Page page) {
    return path.page(page.code())
        .filter(path::isDone)
        .map(done -> path.next(done).map(address()::page).orElse(address().check()))
        .orElseGet(this::whereToGoOn);
  }

  String before(Page page) {
    return path.previous(page).map(address()::page).orElse(address().consultation());
  }

  boolean isComplete() {
    return path.firstUnanswered().isEmpty();
  }

  Address address() {
    return Address.of(consultation);
  }
}
