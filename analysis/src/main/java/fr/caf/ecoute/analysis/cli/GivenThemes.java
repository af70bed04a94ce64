package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.codebook.Codebook;
import fr.caf.ecoute.analysis.codebook.CodebookTheme;
import fr.caf.ecoute.analysis.codebook.CodedExample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The themes people gave to answers, read from a column of their file. */
final class GivenThemes {
  private final Map<String, String> codes = new HashMap<>();
  private final List<String> known = new ArrayList<>();

  GivenThemes(Codebook codebook) {
    for (CodebookTheme theme : codebook.themes()) {
      codes.putIfAbsent(theme.name(), theme.code());
      known.add(theme.name());
    }
    codebook.themes().forEach(theme -> codes.put(theme.code(), theme.code()));
  }

  List<CodedExample> in(AnswerFile answers, @Nullable String id, String column) {
    int at = answers.column(column);
    List<String> ids = answers.ids(id);
    List<CodedExample> examples = new ArrayList<>();
    for (int row = 0; row < ids.size(); row++) {
      String cell = answers.rows().get(row).cells().get(at);
      if (!cell.isBlank()) {
        examples.add(new CodedExample(ids.get(row), themes(cell, answers.rows().get(row).line())));
      }
    }
    return examples;
  }

  private Set<String> themes(String cell, long line) {
    Set<String> themes = new HashSet<>();
    for (String given : cell.split("\\|", -1)) {
      String code = codes.get(given.strip());
      if (code != null) {
        themes.add(code);
      } else if (!given.isBlank() && !given.strip().startsWith("_")) {
        throw new BadInput(
            "Ligne %d : le thème « %s » n’est pas dans la grille, qui contient : %s."
                .formatted(line, given.strip(), String.join(", ", known)));
      }
    }
    return themes;
  }
}
