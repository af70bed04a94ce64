package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.questionnaire.Page;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Paragraphs;
import fr.caf.ecoute.response.field.AskedField;
import fr.caf.ecoute.response.field.ShownProblem;
import fr.caf.ecoute.web.PageLanguage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One page of questions.
 *
 * @param frame what stands around the questions
 * @param problems mistakes to mend
 * @param reminderNotice said when a question was left empty that one may leave empty
 * @param unsaved whether we failed to save what was sent
 * @param heading the section's title, or the question where it stands alone
 * @param titled whether the page is headed by the title of its section
 * @param leavingPage what stands after the address of a stop or of a change of language
 * @param asked the codes of the questions shown, for the form to send back; so is {@code reminded}
 */
record QuestionPage(
    PageLanguage language,
    Frame frame,
    String consultationTitle,
    Progress progress,
    String backAddress,
    List<ShownProblem> problems,
    @Nullable String reminderNotice,
    boolean unsaved,
    String heading,
    boolean titled,
    String action,
    String leavingPage,
    String asked,
    String reminded,
    boolean fromCheck,
    List<AskedField> fields) {
  private static final int LONGEST_HEADING = 120;

  /** As it is found. */
  static QuestionPage fresh(Answering answering, Page page, boolean fromCheck) {
    return of(answering, page, PageForm.said(answering, page, fromCheck), List.of(), false);
  }

  /** Again, with everything that was typed and what keeps the person there. */
  static QuestionPage again(Answering answering, Page page, PageForm form, List<Problem> problems) {
    return of(answering, page, form, problems, false);
  }

  /** Again, with everything that was typed, because we could not save it. */
  static QuestionPage unsaved(Answering answering, Page page, PageForm form) {
    return of(answering, page, form, List.of(), true);
  }

  private static QuestionPage of(
      Answering answering, Page page, PageForm form, List<Problem> problems, boolean unsaved) {
    List<Problem> mistakes = problems.stream().filter(Problem::isBlocking).toList();
    List<Problem> reminders = problems.stream().filter(one -> !one.isBlocking()).toList();
    Address address = answering.address();
    boolean together = !page.code().equals(page.questions().getFirst().code());
    boolean titled = together || !canBeHeading(page.questions().getFirst());
    PageLanguage language = answering.language();
    return new QuestionPage(
        language,
        Frame.of(answering),
        answering.title(),
        Progress.at(page, answering.path()),
        form.fromCheck() ? address.check() : answering.before(page),
        mistakes.stream().map(mistake -> ShownProblem.of(mistake, language)).toList(),
        reminders.isEmpty() ? null : reminder(reminders, together, language),
        unsaved,
        language.typeset(
            answering.fill(titled ? page.section().title() : heading(page.questions().getFirst()))),
        titled,
        address.page(page),
        "/" + page.code(),
        page.questions().stream().map(Question::code).collect(Collectors.joining(" ")),
        String.join(" ", reminded(form, reminders)),
        form.fromCheck(),
        page.questions().stream()
            .map(
                question ->
                    AskedField.of(
                        answering.fill(question),
                        new AskedField.Setting(
                            language,
                            form.filled(question, answering),
                            message(question, mistakes, language),
                            together ? message(question, reminders, language) : null,
                            !titled)))
            .toList());
  }

  /** Long words to read stand under the title of their section. */
  private static boolean canBeHeading(Question question) {
    return !(question instanceof Statement) || heading(question).length() <= LONGEST_HEADING;
  }

  private static String heading(Question question) {
    return question instanceof Statement
        ? Paragraphs.of(question.label()).getFirst()
        : question.label();
  }

  private static String reminder(List<Problem> reminders, boolean together, PageLanguage language) {
    List<Problem> doubts =
        reminders.stream().filter(one -> one.kind() == Problem.Kind.DOUBT).toList();
    if (!together) {
      return ShownProblem.of(reminders.getFirst(), language).message();
    }
    return doubts.isEmpty()
        ? language.say("answering.reminders", reminders.size())
        : language.say("answering.doubts", doubts.size());
  }

  /** Whoever is reminded now will not be a second time. */
  private static Set<String> reminded(PageForm form, List<Problem> reminders) {
    Set<String> reminded = new LinkedHashSet<>(form.reminded());
    reminders.forEach(reminder -> reminded.add(reminder.question()));
    return reminded;
  }

  private static @Nullable String message(
      Question question, List<Problem> problems, PageLanguage language) {
    Optional<Problem> first =
        problems.stream().filter(one -> one.question().equals(question.code())).findFirst();
    return first.map(problem -> ShownProblem.of(problem, language).message()).orElse(null);
  }
}
