package fr.caf.ecoute.retention;

import fr.caf.ecoute.consultation.promise.RetentionRules;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The times a facilitator typed. */
record RetentionForm(String addresses, String texts, String responses, String preparation) {
  static RetentionForm of(RetentionRules rules) {
    return new RetentionForm(
        String.valueOf(rules.addressDays()),
        String.valueOf(rules.textMonths()),
        String.valueOf(rules.responseMonths()),
        String.valueOf(rules.preparationMonths()));
  }

  static RetentionForm read(Form form) {
    return new RetentionForm(
        form.text("adresses"), form.text("textes"), form.text("reponses"), form.text("travail"));
  }

  List<FieldProblem> problems() {
    List<FieldProblem> problems = new ArrayList<>();
    check(
        problems,
        "adresses",
        addresses,
        0,
        RetentionRules.MOST_ADDRESS_DAYS,
        "Les adresses",
        "jours");
    check(
        problems, "textes", texts, 1, RetentionRules.MOST_TEXT_MONTHS, "Les textes libres", "mois");
    check(
        problems,
        "reponses",
        responses,
        1,
        RetentionRules.MOST_RESPONSE_MONTHS,
        "Les réponses",
        "mois");
    check(
        problems,
        "travail",
        preparation,
        1,
        RetentionRules.MOST_PREPARATION_MONTHS,
        "Le travail de préparation",
        "mois");
    if (problems.isEmpty() && Integer.parseInt(responses) < Integer.parseInt(texts)) {
      problems.add(
          new FieldProblem(
              "reponses",
              "Les textes font partie des réponses : gardez les réponses au moins aussi"
                  + " longtemps que les textes."));
    }
    return problems;
  }

  /** What was typed, once {@link #problems} finds none. */
  RetentionRules rules(UUID consultation) {
    return new RetentionRules(
        consultation,
        Integer.parseInt(addresses),
        Integer.parseInt(texts),
        Integer.parseInt(responses),
        Integer.parseInt(preparation));
  }

  private static void check(
      List<FieldProblem> problems,
      String field,
      String typed,
      int least,
      int most,
      String what,
      String unit) {
    if (!typed.matches("[0-9]{1,2}")
        || Integer.parseInt(typed) < least
        || Integer.parseInt(typed) > most) {
      problems.add(
          new FieldProblem(
              field,
              "%s : écrivez un nombre de %s, de %d à %d.".formatted(what, unit, least, most)));
    }
  }
}
