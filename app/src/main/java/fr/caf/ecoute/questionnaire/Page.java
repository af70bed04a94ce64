package fr.caf.ecoute.questionnaire;

import java.util.List;

/**
 * What is shown at once. Its code is the section's when the section is shown together, otherwise
 * the question's; only questions on the path are in it.
 */
public record Page(String code, Section section, List<Question> questions) {
  public Page {
    questions = List.copyOf(questions);
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("page " + code + " asks nothing");
    }
  }
}
