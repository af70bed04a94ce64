package fr.caf.ecoute.account.desk;

import fr.caf.ecoute.account.Members;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom to invite, as typed. */
record InvitationForm(String name, String email, Optional<Role> role) {
  private static final int LONGEST_NAME = 120;

  static InvitationForm empty() {
    return new InvitationForm("", "", Optional.empty());
  }

  static InvitationForm read(Form form) {
    return new InvitationForm(
        form.text("nom").replaceAll("[\\p{Cntrl}\\s]+", " ").strip(),
        form.text("adresse"),
        RoleChoice.find(form.text("role")));
  }

  List<FieldProblem> problems(Members members) {
    List<FieldProblem> problems = new ArrayList<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.add(
          new FieldProblem("nom", "Écrivez son nom, en " + LONGEST_NAME + " caractères au plus."));
    }
    if (EmailAddress.read(email).isEmpty()) {
      problems.add(
          new FieldProblem(
              "adresse", "Écrivez une adresse électronique, par exemple prenom.nom@caf.fr."));
    } else if (members.isKnown(email)) {
      problems.add(new FieldProblem("adresse", "Cette personne fait déjà partie de l'équipe."));
    }
    if (role.isEmpty()) {
      problems.add(new FieldProblem("role", "Choisissez ce que cette personne peut faire."));
    }
    return problems;
  }
}
