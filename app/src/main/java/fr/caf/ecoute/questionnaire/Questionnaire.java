package fr.caf.ecoute.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a consultation asks, in order.
 *
 * <p>Sections and questions share one set of codes, for either may name a page; conditions only
 * look at earlier questions.
 */
public record Questionnaire(String title, List<Section> sections) {
  public static final int MOST_QUESTIONS = 300;

  public Questionnaire {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a questionnaire has a title");
    }
    sections = List.copyOf(sections);
    if (sections.isEmpty()) {
      throw new IllegalArgumentException("a questionnaire has a section");
    }
    requireDistinctCodesAndLookingBack(sections);
  }

  public List<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  public Optional<Question> question(String code) {
    return sections.stream()
        .flatMap(section -> section.questions().stream())
        .filter(question -> question.code().equals(code))
        .findFirst();
  }

  private static void requireDistinctCodesAndLookingBack(List<Section> sections) {
    Set<String> codes = new HashSet<>();
    Set<String> asked = new HashSet<>();
    for (Section section : sections) {
      requireNew(codes, section.code());
      requireAsked(asked, section.when());
      for (Question question : section.questions()) {
        requireNew(codes, question.code());
        requireAsked(asked, question.when());
        asked.add(question.code());
      }
    }
    if (asked.size() > MOST_QUESTIONS) {
      throw new IllegalArgumentException(asked.size() + " questions");
    }
  }

  private static void requireNew(Set<String> codes, String code) {
    if (!codes.add(code)) {
      throw new IllegalArgumentException("two things are called " + code);
    }
  }

  private static void requireAsked(Set<String> asked, Condition condition) {
    condition
        .questions()
        .filter(code -> !asked.contains(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw new IllegalArgumentException("a condition looks at " + code + " too early");
            });
  }
}
