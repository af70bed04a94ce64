package fr.caf.ecoute.theming;

import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.French;
import java.util.ArrayList;
import java.util.List;

/** A theme's name and description as they were typed, and what is wrong with them. */
public record Renaming(String label, String description) {
  public static Renaming of(Form form) {
    return new Renaming(form.text("nom").replaceAll("\\s+", " "), form.text("description"));
  }

  public List<FieldProblem> problems() {
    List<FieldProblem> problems = new ArrayList<>();
    if (label.isEmpty()) {
      problems.add(new FieldProblem("nom", "Écrivez le nom du thème"));
    }
    if (label.length() > Theme.LONGEST_LABEL) {
      problems.add(new FieldProblem("nom", tooLong("Ce nom", label, Theme.LONGEST_LABEL)));
    }
    if (description.length() > Theme.LONGEST_DESCRIPTION) {
      problems.add(
          new FieldProblem(
              "description", tooLong("Cette description", description, Theme.LONGEST_DESCRIPTION)));
    }
    return problems;
  }

  private static String tooLong(String what, String text, int most) {
    return what
        + " fait "
        + French.number(text.length())
        + " caractères. Le maximum est "
        + French.number(most)
        + ".";
  }
}
