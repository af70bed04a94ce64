package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.Page;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.response.field.AnswerWords;
import fr.caf.ecoute.response.field.ShownProblem;
import java.util.List;

/** One question and what was answered, to be read again before sending. */
record Review(String question, String words, List<String> remarks, String changeAddress) {
  private static final Answer NOTHING = new Answer.Missing(MissingReason.SKIPPED);

  /** Every question on the person's way. */
  static List<Review> of(Answering answering) {
    return answering.path().pages().stream()
        .flatMap(
            page ->
                page.questions().stream()
                    .filter(question -> !(question instanceof Statement))
                    .map(question -> of(answering, page, answering.fill(question))))
        .toList();
  }

  private static Review of(Answering answering, Page page, Question question) {
    return new Review(
        answering.language().typeset(question.label()),
        AnswerWords.of(
            question, answering.said(question.code()).orElse(NOTHING), answering.language()),
        answering.remarks(page).stream()
            .filter(remark -> remark.question().equals(question.code()))
            .map(remark -> ShownProblem.of(remark, answering.language()).message())
            .toList(),
        answering.address().pageFromCheck(page) + "#" + question.code());
  }
}
