package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.web.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire under review: who agreed, what is said of it, and what would change for people.
 *
 * @param latest who changed it last, if that is known
 * @param correctable whether it may be shown to newcomers at once, for only words change
 * @param objection why not, when the consultation is open and it may not
 */
record ReviewPage(
    OfficeHeading heading,
    List<ReviewViews.View> views,
    @Nullable Moment latest,
    @Nullable SignOff agreement,
    List<SignOff> earlier,
    boolean maySign,
    boolean readable,
    @Nullable Integer version,
    @Nullable Difference difference,
    boolean correctable,
    @Nullable String objection,
    List<Discussion> threads,
    List<Choice> subjects,
    String typed,
    List<FieldProblem> problems) {

  /** The comments on one question, or on the whole. */
  record Discussion(String name, String label, List<Comment> comments) {
    public int open() {
      return (int) comments.stream().filter(Comment::isOpen).count();
    }
  }

  /** What a comment may be about. */
  record Choice(String code, String label, boolean checked) {}

  public Map<String, String> errors() {
    return FieldProblem.byField(problems);
  }

  static List<Discussion> threads(@Nullable Questionnaire questionnaire, List<Comment> comments) {
    List<Discussion> threads = new ArrayList<>();
    add(threads, "Tout le questionnaire", "", comments, null);
    int number = 0;
    List<Question> questions = questionnaire == null ? List.of() : questionnaire.questions();
    for (Question question : questions) {
      number++;
      add(threads, "Question " + number, question.label(), comments, question.code());
    }
    List<String> asked = questions.stream().map(Question::code).toList();
    comments.stream()
        .map(Comment::questionCode)
        .distinct()
        .filter(code -> code != null && !asked.contains(code))
        .forEach(code -> add(threads, "Question retirée", String.valueOf(code), comments, code));
    return threads;
  }

  private static void add(
      List<Discussion> threads,
      String name,
      String label,
      List<Comment> comments,
      @Nullable String question) {
    List<Comment> own =
        comments.stream().filter(one -> Objects.equals(one.questionCode(), question)).toList();
    if (!own.isEmpty()) {
      threads.add(new Discussion(name, label, own));
    }
  }

  static List<Choice> subjects(@Nullable Questionnaire questionnaire, String chosen) {
    List<Choice> subjects = new ArrayList<>();
    subjects.add(new Choice("", "Tout le questionnaire", chosen.isEmpty()));
    int number = 0;
    for (Question question :
        questionnaire == null ? List.<Question>of() : questionnaire.questions()) {
      number++;
      subjects.add(
          new Choice(
              question.code(), number + ". " + question.label(), question.code().equals(chosen)));
    }
    return subjects;
  }
}
