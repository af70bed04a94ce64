package fr.caf.ecoute.theming.codebook;

import fr.caf.ecoute.analysis.corpus.BadSearch;
import fr.caf.ecoute.analysis.corpus.Search;
import fr.caf.ecoute.theming.Renaming;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * A theme's name, definition and rules as they were typed, and what is wrong with them.
 *
 * @param typedRules one a line
 */
record Definition(Renaming naming, String typedRules) {
  private static final int MOST_RULES = 50;
  private static final int LONGEST_RULE = 500;

  static Definition of(Form form) {
    return new Definition(Renaming.of(form), form.text("regles"));
  }

  static Definition of(Theme theme) {
    return new Definition(
        new Renaming(theme.label(), theme.description()), String.join("\n", theme.ruleList()));
  }

  static Definition blank() {
    return new Definition(new Renaming("", ""), "");
  }

  List<String> rules() {
    return typedRules.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  List<FieldProblem> problems() {
    List<FieldProblem> problems = new ArrayList<>(naming.problems());
    List<String> lines = typedRules.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).length() > LONGEST_RULE) {
        problems.add(problem(i, "cette règle est trop longue ; coupez-la en plusieurs lignes."));
      } else if (!lines.get(i).isEmpty()) {
        check(i, lines.get(i), problems);
      }
    }
    if (rules().size() > MOST_RULES) {
      problems.add(new FieldProblem("regles", "Un thème a au plus " + MOST_RULES + " règles."));
    }
    return problems;
  }

  private static void check(int line, String rule, List<FieldProblem> problems) {
    try {
      Search.of(rule);
    } catch (BadSearch bad) {
      String message = String.valueOf(bad.getMessage());
      problems.add(problem(line, message.replaceFirst("^Recherche", "règle")));
    }
  }

  private static FieldProblem problem(int line, String words) {
    return new FieldProblem("regles", "Ligne " + (line + 1) + ", " + words);
  }
}
