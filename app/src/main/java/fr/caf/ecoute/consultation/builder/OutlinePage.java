package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.consultation.ConditionWords;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.QuestionWords;
import fr.caf.ecoute.consultation.Status;
import fr.caf.ecoute.consultation.review.History;
import fr.caf.ecoute.consultation.review.Moment;
import fr.caf.ecoute.consultation.review.Preparation;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.Stem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a questionnaire.
 *
 * @param questionnaireTitle when it is not the consultation's
 * @param said what the person just did, if anything
 * @param moved the code of what the focus comes back to
 * @param undoable in words; so is {@code redoable}
 * @param left what is left to do before opening, if it may be opened
 */
record OutlinePage(
    OfficeHeading heading,
    String address,
    String questionnaireTitle,
    int questions,
    List<Part> parts,
    boolean editable,
    boolean open,
    @Nullable Integer version,
    String company,
    String said,
    String moved,
    String undoable,
    String redoable,
    String left,
    String exposure) {

  /** A section; {@code mark} is how a condition reads. */
  record Part(
      int number,
      String code,
      String label,
      boolean together,
      String condition,
      boolean isFirst,
      boolean isLast,
      List<Item> items) {}

  /** A question. */
  record Item(
      int number,
      String code,
      String label,
      String kind,
      List<String> marks,
      String condition,
      boolean isFirst,
      boolean isLast) {}

  static OutlinePage of(
      Bench bench, History history, Preparation.Standing preparation, String moved) {
    Questionnaire questionnaire = bench.questionnaire();
    List<Part> parts = parts(questionnaire, preparation);
    return new OutlinePage(
        bench.heading(),
        bench.address(),
        questionnaire.title().equals(bench.consultation().title()) ? "" : questionnaire.title(),
        questionnaire.questions().size(),
        parts,
        bench.editable(),
        bench.heading().status() == Status.OPEN,
        bench.consultation().publishedVersion(),
        bench.company(),
        moved.isEmpty() ? "" : history.latest().map(Moment::words).orElse(""),
        moved,
        history.undoable().map(Moment::words).orElse(""),
        history.redoable().map(Moment::words).orElse(""),
        preparation.left(),
        preparation.exposure());
  }

  private static List<Part> parts(Questionnaire questionnaire, Preparation.Standing preparation) {
    ConditionWords conditions = new ConditionWords(questionnaire);
    int last = questionnaire.questions().size();
    List<Part> parts = new ArrayList<>();
    int number = 0;
    for (Section section : questionnaire.sections()) {
      List<Item> items = new ArrayList<>();
      for (Question question : section.questions()) {
        number++;
        items.add(item(number, last, question, conditions, preparation.marks(question.code())));
      }
      int position = parts.size() + 1;
      parts.add(
          new Part(
              position,
              section.code(),
              section.title(),
              section.layout() == Layout.TOGETHER,
              conditions.of(section.when()),
              position == 1,
              position == questionnaire.sections().size(),
              List.copyOf(items)));
    }
    return List.copyOf(parts);
  }

  private static Item item(
      int number, int last, Question question, ConditionWords conditions, List<String> comments) {
    List<String> marks = new ArrayList<>(comments);
    if (question.required() == Requirement.HARD) {
      marks.add("Obligatoire");
    }
    if (question.stem().subject() == Stem.Subject.PROFILE) {
      marks.add("Profil");
    }
    if (!question.stem().checks().isEmpty()) {
      marks.add("Contrôle");
    }
    if (!question.stem().exits().isEmpty()) {
      marks.add("Sortie");
    }
    return new Item(
        number,
        question.code(),
        question.label(),
        QuestionWords.summary(question),
        marks,
        conditions.of(question.when()),
        number == 1,
        number == last);
  }
}
