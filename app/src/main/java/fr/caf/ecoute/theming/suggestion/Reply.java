package fr.caf.ecoute.theming.suggestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.caf.ecoute.theming.Theme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be kept of a reply: themes of the list, for answers that were sent. Whatever else it
 * says is ignored, and counted.
 *
 * @param themes for each answer sent, in their order
 */
record Reply(List<Set<Theme>> themes, int ignored) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Nothing when the reply is not the document that was asked for. */
  static Optional<Reply> read(String content, Prompt prompt, int answers) {
    // Some models wrap the document in words or in a fence.
    int start = content.indexOf('{');
    int end = content.lastIndexOf('}');
    if (start < 0 || end < start) {
      return Optional.empty();
    }
    try {
      JsonNode codings = JSON.readTree(content.substring(start, end + 1)).path("codages");
      return codings.isArray() ? Optional.of(read(codings, prompt, answers)) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Reply read(JsonNode codings, Prompt prompt, int answers) {
    List<Set<Theme>> themes = new ArrayList<>();
    for (int i = 0; i < answers; i++) {
      themes.add(new LinkedHashSet<>());
    }
    int ignored = 0;
    for (JsonNode coding : codings) {
      JsonNode number = coding.path("reponse");
      int answer = number.isInt() ? number.asInt() - 1 : -1;
      for (JsonNode mark : coding.path("themes")) {
        int theme = prompt.theme(mark.asText());
        boolean known = answer >= 0 && answer < answers && theme >= 0;
        if (known && themes.get(answer).size() < Prompt.MOST_THEMES) {
          themes.get(answer).add(prompt.themes().get(theme));
        } else {
          ignored++;
        }
      }
    }
    return new Reply(List.copyOf(themes), ignored);
  }
}
