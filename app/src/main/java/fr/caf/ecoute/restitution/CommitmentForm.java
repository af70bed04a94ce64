package fr.caf.ecoute.restitution;

import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A commitment as it was typed. */
record CommitmentForm(String heard, String answer, CommitmentStatus status) {

  static CommitmentForm of(Form form) {
    String typed = form.text("etat");
    return new CommitmentForm(
        form.text("dit"),
        form.text("reponse"),
        Arrays.stream(CommitmentStatus.values())
            .filter(status -> status.name().equals(typed))
            .findFirst()
            .orElse(CommitmentStatus.ETUDIE));
  }

  static CommitmentForm empty() {
    return new CommitmentForm("", "", CommitmentStatus.ETUDIE);
  }

  static CommitmentForm of(Commitment commitment) {
    return new CommitmentForm(commitment.heard(), commitment.answer(), commitment.status());
  }

  List<FieldProblem> problems() {
    List<FieldProblem> problems = new ArrayList<>();
    if (heard.isEmpty()) {
      problems.add(new FieldProblem("dit", "Écrivez ce que les personnes vous ont dit"));
    }
    if (answer.isEmpty()) {
      problems.add(
          new FieldProblem(
              "reponse",
              status == CommitmentStatus.REFUSE
                  ? "Dites pourquoi vous ne le ferez pas"
                  : "Écrivez ce que vous faites"));
    }
    Length.check(problems, "dit", heard, Commitment.LONGEST_HEARD);
    Length.check(problems, "reponse", answer, Commitment.LONGEST_ANSWER);
    return problems;
  }
}
