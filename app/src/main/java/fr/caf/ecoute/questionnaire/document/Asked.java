package fr.caf.ecoute.questionnaire.document;

import com.fasterxml.jackson.databind.JsonNode;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Wording;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The questions a condition may look at, as reading goes on. A question that could not be read
 * counts as asked: its own problem is enough.
 */
final class Asked {
  private final Set<String> announced = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Map<String, Question> read = new HashMap<>();

  /**
   * Knowing every code beforehand tells a question that comes later from one that does not exist.
   */
  void announce(JsonNode document) {
    for (JsonNode section : document.path("sections")) {
      for (JsonNode question : section.path("questions")) {
        announced.add(question.path("code").asText());
      }
    }
  }

  void add(String code, @Nullable Question question) {
    asked.add(code);
    if (question != null) {
      read.put(code, question);
    }
  }

  /** A text may only repeat what was asked before it. */
  void requireEarlier(Node node, String text) {
    for (String code : Wording.questions(text)) {
      Question question = read.get(code);
      if (!isEarlier(code)) {
        node.refuse(
            "ce texte reprend la réponse à "
                + Problems.quoted(code)
                + ", qui n’est pas une question posée avant.");
      } else if (question != null && !Wording.canRepeat(question)) {
        node.refuse(
            "la réponse à " + Problems.quoted(code) + " ne peut pas être reprise dans un texte.");
      }
    }
  }

  boolean exists(String code) {
    return announced.contains(code);
  }

  boolean isEarlier(String code) {
    return asked.contains(code);
  }

  Optional<Question> find(String code) {
    return Optional.ofNullable(read.get(code));
  }
}
