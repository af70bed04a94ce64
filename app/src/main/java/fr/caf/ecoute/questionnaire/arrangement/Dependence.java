package fr.caf.ecoute.questionnaire.arrangement;

import fr.caf.ecoute.questionnaire.Check;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Rewording;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.Wording;
import fr.caf.ecoute.questionnaire.document.ConditionFit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that counts on a question, and why it no longer can.
 *
 * @param dependent the code of the section or of the question that counts on another
 * @param on the code of the question it counts on
 */
public record Dependence(String dependent, Part part, String on, Trouble trouble) {
  /** Which part of the dependent thing looks at the other question. */
  public enum Part {
    /** The condition of a section. */
    SECTION,
    /** The words of a section. */
    TITLE,
    /** The condition of a question. */
    QUESTION,
    /** The condition of one of its choices or rows. */
    CHOICE,
    CHECK,
    EXIT,
    /** Its words, which repeat an earlier answer. */
    WORDING
  }

  /** Why it no longer can. */
  public enum Trouble {
    /** The question is no longer in the questionnaire. */
    GONE,
    /** It would only be asked afterwards. */
    LATER,
    /** It can no longer be answered so: a choice is gone, or its kind is another. */
    ANSWER
  }

  static List<Dependence> broken(List<Section> sections) {
    Walk walk = new Walk();
    sections.forEach(section -> section.questions().forEach(one -> walk.all.add(one.code())));
    sections.forEach(walk::through);
    return List.copyOf(walk.found);
  }

  /** One pass, remembering what was asked. */
  private static final class Walk {
    private final Set<String> all = new LinkedHashSet<>();
    private final Map<String, Question> asked = new LinkedHashMap<>();
    private final Set<Dependence> found = new LinkedHashSet<>();

    void through(Section section) {
      look(section.code(), Part.SECTION, section.when());
      repeat(section.code(), Part.TITLE, section.title());
      section.questions().forEach(this::through);
    }

    private void through(Question question) {
      String code = question.code();
      look(code, Part.QUESTION, question.when());
      for (Choice choice : question.offered()) {
        look(code, Part.CHOICE, choice.when());
      }
      List<String> texts = new ArrayList<>();
      Rewording listing =
          (key, text) -> {
            texts.add(text);
            return text;
          };
      listing.apply(question);
      texts.forEach(text -> repeat(code, Part.WORDING, text));
      asked.put(code, question);
      for (Check check : question.stem().checks()) {
        look(code, Part.CHECK, check.when());
      }
      for (Exit exit : question.stem().exits()) {
        look(code, Part.EXIT, exit.when());
      }
    }

    private void look(String dependent, Part part, Condition condition) {
      Comparisons.in(condition).forEach(compare -> look(dependent, part, compare));
    }

    private void look(String dependent, Part part, Condition.Compare compare) {
      Question question = asked.get(compare.question());
      if (question == null) {
        found.add(new Dependence(dependent, part, compare.question(), absent(compare.question())));
        return;
      }
      boolean row =
          compare.row() == null
              || (question instanceof RatingGrid grid && grid.row(compare.row()).isPresent());
      boolean fits =
          row
              && ConditionFit.operators(question, compare.row()).contains(compare.operator())
              && compare.values().stream()
                  .allMatch(value -> ConditionFit.canBeSaid(question, value));
      if (!fits) {
        found.add(new Dependence(dependent, part, compare.question(), Trouble.ANSWER));
      }
    }

    private void repeat(String dependent, Part part, String text) {
      for (String code : Wording.questions(text)) {
        Question question = asked.get(code);
        if (question == null) {
          found.add(new Dependence(dependent, part, code, absent(code)));
        } else if (!Wording.canRepeat(question)) {
          found.add(new Dependence(dependent, part, code, Trouble.ANSWER));
        }
      }
    }

    private Trouble absent(String code) {
      return all.contains(code) ? Trouble.LATER : Trouble.GONE;
    }
  }
}
