package fr.caf.ecoute.analysis.codebook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A grid of themes that can be applied to the answers of any consultation: names, definitions,
 * examples and rules, and nobody's answers unless they were chosen as examples.
 *
 * @param title what the codebook is called; may be empty
 * @param themes in the order a reader sees them; no code twice, parents among them
 */
public record Codebook(String title, List<CodebookTheme> themes) {
  public Codebook {
    themes = List.copyOf(themes);
    Set<String> codes = new HashSet<>();
    for (CodebookTheme theme : themes) {
      if (!codes.add(theme.code())) {
        throw new IllegalArgumentException("the same code twice: " + theme.code());
      }
    }
    for (CodebookTheme theme : themes) {
      if (theme.parent() != null
          && (!codes.contains(theme.parent()) || theme.parent().equals(theme.code()))) {
        throw new IllegalArgumentException("unknown parent: " + theme.parent());
      }
    }
  }
}
