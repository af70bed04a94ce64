package fr.caf.ecoute.questionnaire;

import java.util.List;

/** A part of a questionnaire: its own title, and perhaps its own condition. */
public record Section(
    String code, String title, Layout layout, Condition when, List<Question> questions) {
  public Section {
    Code.require(code);
    if (title.isBlank()) {
      throw new IllegalArgumentException("section " + code + " has no title");
    }
    questions = List.copyOf(questions);
  }

  public Section with(List<Question> newQuestions) {
    return new Section(code, title, layout, when, newQuestions);
  }
}
