package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.Page;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.field.AnswerFields;
import fr.caf.ecoute.response.field.RawFields;
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

  /** A form that does not say which questions it showed showed them all. */
  static PageForm of(Form form, Page page) {
    Set<String> asked = codes(form, ASKED);
    return new PageForm(
        new RawFields(form.fields()),
        asked.isEmpty() ? codes(page) : asked,
        codes(form, REMINDED),
        !form.text(Address.FROM_CHECK).isEmpty());
  }

  private static Set<String> codes(Form form, String name) {
    String written = form.text(name);
    return written.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(written.split(" ", -1)));
  }

  private static Set<String> codes(Page page) {
    return page.questions().stream().map(Question::code).collect(Collectors.toSet());
  }

  /** As if the person had just sent what they said before. */
  static PageForm said(Answering answering, Page page, boolean fromCheck) {
    return new PageForm(RawFields.none(), Set.of(), skipped(answering, page), fromCheck);
  }

  private static Set<String> skipped(Answering answering, Page page) {
    Answer skipped = new Answer.Missing(MissingReason.SKIPPED);
    return codes(page).stream()
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
