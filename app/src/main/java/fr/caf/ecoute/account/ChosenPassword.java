package fr.caf.ecoute.account;

import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import java.util.ArrayList;
import java.util.List;

/** A new password, typed twice. */
public record ChosenPassword(Password password, String again) {
  public static final String FIELD = "nouveau";
  private static final String AGAIN = "encore";

  public static ChosenPassword read(Form form) {
    return new ChosenPassword(
        new Password(form.find(FIELD).orElse("")),
        new Password(form.find(AGAIN).orElse("")).typed());
  }

  public List<FieldProblem> problems(Member owner) {
    List<FieldProblem> problems = new ArrayList<>();
    password
        .objection(owner.name(), owner.email())
        .ifPresent(sentence -> problems.add(new FieldProblem(FIELD, sentence)));
    if (problems.isEmpty() && !password.typed().equals(again)) {
      problems.add(new FieldProblem(AGAIN, "Les deux mots de passe tapés sont différents."));
    }
    return problems;
  }
}
