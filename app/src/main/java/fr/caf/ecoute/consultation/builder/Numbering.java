package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions by their number, as the facilitator speaks of them. */
final class Numbering {
  private static final int SHORT = 70;

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();

  Numbering(Questionnaire questionnaire) {
    for (Section section : questionnaire.sections()) {
      labels.put(section.code(), section.title());
      for (Question question : section.questions()) {
        numbers.put(question.code(), numbers.size() + 1);
        labels.put(question.code(), question.label());
      }
    }
  }

  int number(String code) {
    return numbers.getOrDefault(code, 0);
  }

  /** "3. Avez-vous déjà demandé l'AJPP ?", cut when it is long. */
  String line(String code) {
    return numbers.containsKey(code) ? number(code) + ". " + shortened(code) : shortened(code);
  }

  String shortened(String code) {
    return shortened(labels.getOrDefault(code, code), SHORT);
  }

  static String shortened(String label, int most) {
    String line = label.replace('\n', ' ');
    return line.length() <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 1) + most - 2).stripTrailing() + "…";
  }

  /** The questions asked before the one, or the section, of that code, in order. */
  static List<Question> before(Questionnaire questionnaire, String code) {
    List<Question> before = new ArrayList<>();
    for (Section section : questionnaire.sections()) {
      if (section.code().equals(code)) {
        return before;
      }
      for (Question question : section.questions()) {
        if (question.code().equals(code)) {
          return before;
        }
        before.add(question);
      }
    }
    return before;
  }
}
