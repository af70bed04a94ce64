package fr.caf.ecoute.response;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.Page;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.web.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was sent from one page: its fields, and what the page remembered. The names of the latter
 * hold a dash, as no question's code does.
 *
 * @param asked the questions the page showed; an answer on another page may have brought up more
 * @param reminded the questions the person was already reminded of
 * @param fromCheck whether they came from the check page to change something
 */
record PageForm(RawFields fields, Set<String> asked, Set<String> reminded, boolean fromCheck) {
  static final String ASKED = "questions-posees";
  static final String REMINDED = "questions-rappelees";

  static PageForm of(Form form) {
    return new PageForm(
        new RawFields(form.fields()),
        codes(form, ASKED),
        codes(form, REMINDED),
        !form.text(Address.FROM_CHECK).isEmpty());
  }

  private static Set<String> codes(Form form, String name) {
    return new LinkedHashSet<>(List.of(form.text(name).split(" ", -1)));
  }

  /** As if the person had just sent what they said before. */
  static PageForm said(Answering answering, Page page, boolean fromCheck) {
    Set<String> asked = page.questions().stream().map(Question::code).collect(Collectors.toSet());
    return new PageForm(RawFields.none(), Set.of(), skipped(answering, asked), fromCheck);
  }

  private static Set<String> skipped(Answering answering, Set<String> asked) {
    Answer skipped = new Answer.Missing(MissingReason.SKIPPED);
    return asked.stream()
        .filter(code -> answering.said(code).equals(Optional.of(skipped)))
        .collect(Collectors.toSet());
  }

  PageReading read(Page page) {
    return new PageReading(
        page.questions().stream()
            .filter(question -> asked.contains(question.code()))
            .map(question -> AnswerFields.read(question, fields))
            .toList(),
        reminded);
  }

  /** What to fill a question with: what was just typed, or what was said before. */
  RawFields filled(Question question, Answering answering) {
    return asked.contains(question.code())
        ? fields.of(question.code())
        : answering
            .said(question.code())
            .map(answer -> AnswerFields.write(question, answer))
            .orElseGet(RawFields::none);
  }
}
