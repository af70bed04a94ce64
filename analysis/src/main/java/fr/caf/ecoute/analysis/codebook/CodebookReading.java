package fr.caf.ecoute.analysis.codebook;

import com.fasterxml.jackson.databind.JsonNode;
import fr.caf.ecoute.analysis.corpus.BadSearch;
import fr.caf.ecoute.analysis.corpus.Search;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a codebook field by field, and notes all that is wrong on the way. */
final class CodebookReading {
  private final List<String> problems = new ArrayList<>();

  Codebook codebook(JsonNode root) throws UnreadableCodebook {
    String format = root.path("format").asText("");
    if (!format.equals(CodebookJson.FORMAT)) {
      throw new UnreadableCodebook(
          format.startsWith("ecoute-codebook/")
              ? "Cette grille est d’une version que ce logiciel ne connaît pas : " + format + "."
              : "Ce fichier n’est pas une grille d’analyse : « format » doit valoir « "
                  + CodebookJson.FORMAT
                  + " ».");
    }
    List<CodebookTheme> themes = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    JsonNode listed = root.path("themes");
    if (!listed.isArray() || listed.isEmpty()) {
      problems.add("La grille ne contient aucun thème (« themes »).");
    }
    int number = 0;
    for (JsonNode theme : listed) {
      theme(theme, ++number, codes, themes);
    }
    for (CodebookTheme theme : themes) {
      String parent = theme.parent();
      if (parent != null && (!codes.contains(parent) || parent.equals(theme.code()))) {
        problems.add(
            "Thème « " + theme.name() + " » : son thème parent « " + parent + " » n’existe pas.");
      }
    }
    if (!problems.isEmpty()) {
      throw new UnreadableCodebook(problems);
    }
    return new Codebook(root.path("title").asText(""), themes);
  }

  private void theme(JsonNode theme, int number, Set<String> codes, List<CodebookTheme> themes) {
    String place = "Thème n° " + number;
    String name = text(theme, "name", place);
    if (name.isEmpty()) {
      problems.add(place + " : il lui faut un nom (« name »).");
      name = "?";
    }
    String code = text(theme, "code", place);
    if (code.isEmpty()) {
      code = Integer.toString(number);
    }
    if (code.startsWith("_")) {
      problems.add(place + " : le code « " + code + " » ne peut pas commencer par « _ ».");
      code = Integer.toString(number);
    }
    if (!codes.add(code)) {
      problems.add(place + " : le code « " + code + " » est déjà pris.");
      return;
    }
    List<String> rules = texts(theme, "rules", place);
    rules.forEach(rule -> check(rule, place));
    String parent = text(theme, "parent", place);
    themes.add(
        new CodebookTheme(
            code,
            name,
            text(theme, "definition", place),
            texts(theme, "examples", place),
            rules,
            parentOrNone(parent)));
  }

  private void check(String rule, String place) {
    try {
      Search.of(rule);
    } catch (BadSearch bad) {
      problems.add(place + ", règle : " + bad.getMessage());
    }
  }

  private static @Nullable String parentOrNone(String parent) {
    return parent.isEmpty() ? null : parent;
  }

  private String text(JsonNode theme, String field, String place) {
    JsonNode value = theme.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      problems.add(place + " : « " + field + " » doit être un texte entre guillemets.");
      return "";
    }
    return value.asText().strip();
  }

  private List<String> texts(JsonNode theme, String field, String place) {
    JsonNode values = theme.path(field);
    List<String> texts = new ArrayList<>();
    if (values.isMissingNode() || values.isNull()) {
      return texts;
    }
    boolean sound = values.isArray();
    for (JsonNode value : values) {
      sound &= value.isTextual();
      if (value.isTextual() && !value.asText().isBlank()) {
        texts.add(value.asText().strip());
      }
    }
    if (!sound) {
      problems.add(place + " : « " + field + " » doit être une liste de textes entre crochets.");
    }
    return texts;
  }
}
