package fr.caf.ecoute.restitution;

import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.French;
import java.util.List;

/** How long a text typed in the office may be. */
final class Length {
  private Length() {}

  static void check(List<FieldProblem> problems, String field, String text, int most) {
    if (text.length() > most) {
      problems.add(
          new FieldProblem(
              field,
              "Ce texte fait "
                  + French.number(text.length())
                  + " caractères. Le maximum est "
                  + French.number(most)
                  + "."));
    }
  }
}
