package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.translation.PageWords;
import fr.caf.ecoute.invitation.Ballot;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Page;
import fr.caf.ecoute.questionnaire.Path;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Rewording;
import fr.caf.ecoute.questionnaire.Wording;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.field.AnswerWords;
import fr.caf.ecoute.web.PageLanguage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One person in the middle of answering: their ballot, the questionnaire it answers, and the way
 * through it given what they have said so far.
 *
 * @param source the questionnaire as it was written
 * @param questionnaire the same in this person's language
 */
public record Answering(
    Consultation consultation,
    Questionnaire source,
    Questionnaire questionnaire,
    Ballot ballot,
    Path path) {
  public static Answering of(Consultation consultation, Questionnaire source, Ballot ballot) {
    Questionnaire read = source.in(ballot.manner().language());
    return new Answering(
        consultation,
        source,
        read,
        ballot,
        Path.of(read, ballot.draft(), facts(consultation, ballot)));
  }

  /** The language of this person's pages. */
  PageLanguage language() {
    return PageWords.of(source, ballot.manner().language());
  }

  /** What the consultation is called in that language. */
  String title() {
    return PageWords.say(consultation, source, ballot.manner().language(), "title").words();
  }

  private static Facts facts(Consultation consultation, Ballot ballot) {
    Manner manner = ballot.manner();
    return new Facts(
        manner.channel(),
        manner.language(),
        consultation.audience().name().toLowerCase(Locale.ROOT));
  }

  public Answering with(Ballot changed) {
    return of(consultation, source, changed);
  }

  /** A text of the questionnaire, with what this person said before in its places. */
  String fill(String text) {
    return Wording.fill(text, this::words);
  }

  /** A question as this person reads it. */
  Question fill(Question question) {
    Rewording filling = (key, text) -> fill(text);
    return filling.apply(question);
  }

  private Optional<String> words(String code) {
    return said(code)
        .filter(Answer::isGiven)
        .flatMap(answer -> questionnaire.question(code).map(asked -> inLine(asked, answer)));
  }

  private String inLine(Question question, Answer answer) {
    return AnswerWords.of(question, answer, language()).replace("\n", ", ");
  }

  /** With other answers, written on no ballot yet: what would come of them. */
  Answering trying(Answers said) {
    Answers tried = ballot.draft();
    for (var one : said.byQuestion().entrySet()) {
      tried = tried.with(one.getKey(), one.getValue());
    }
    return new Answering(
        consultation,
        source,
        questionnaire,
        ballot,
        Path.of(questionnaire, tried, facts(consultation, ballot)));
  }

  /** What the questionnaire's checks say of the answers on a page, in this person's words. */
  List<Problem> remarks(Page page) {
    return path.page(page.code()).stream()
        .flatMap(now -> now.questions().stream())
        .flatMap(path::remarks)
        .map(
            problem ->
                new Problem(
                    problem.question(),
                    problem.kind(),
                    fill(problem.arguments().getFirst().toString())))
        .toList();
  }

  /** What was said before to a question on this person's way. */
  Optional<Answer> said(String question) {
    return path.answers().get(question);
  }

  /** The page of that code, if this person may be there now; who tries goes where they like. */
  Optional<Page> page(String code) {
    return path.page(code).filter(page -> ballot.isTrial() || path.isReachable(page));
  }

  /** Whether the questionnaire has anything of that name, on this person's way or not. */
  boolean knows(String code) {
    return questionnaire.question(code).isPresent()
        || questionnaire.sections().stream().anyMatch(section -> section.code().equals(code));
  }

  /** The first page that waits for an answer, or the end when none does. */
  public String whereToGoOn() {
    return path.firstUnanswered().map(address()::page).orElseGet(this::end);
  }

  /** The check page, or the way out for whom the consultation does not concern. */
  private String end() {
    return isLeaving() ? address().wayOut() : address().check();
  }

  /** Whether an answer showed that the consultation does not concern this person. */
  public boolean isLeaving() {
    return path.firstUnanswered().isEmpty()
        && path.exit().filter(exit -> exit.ending() == Exit.Ending.LEAVE).isPresent();
  }

  /** What the questionnaire says to whom it ends early. */
  Optional<String> farewell() {
    return path.exit().map(exit -> language().typeset(fill(exit.message())));
  }

  /** After {@code page} was answered. */
  String after(Page page) {
    return path.page(page.code())
        .filter(path::isDone)
        .map(done -> path.next(done).map(address()::page).orElseGet(this::end))
        .orElseGet(this::whereToGoOn);
  }

  String before(Page page) {
    return path.previous(page).map(address()::page).orElse(address().consultation());
  }

  public boolean isComplete() {
    return path.firstUnanswered().isEmpty() && !isLeaving();
  }

  public Address address() {
    return Address.of(consultation, ballot);
  }
}
