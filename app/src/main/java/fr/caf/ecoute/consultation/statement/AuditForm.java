package fr.caf.ecoute.consultation.statement;

import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody typed of an audit. */
record AuditForm(
    String date, String auditor, String share, String pages, String failures, String exempted) {
  private static final int LONGEST_NAME = 200;

  static AuditForm empty() {
    return new AuditForm("", "", "", "", "", "");
  }

  static AuditForm read(Form form) {
    return new AuditForm(
        form.text("date-audit"),
        PlainText.clean(form.text("auditeur")),
        form.text("taux"),
        PlainText.clean(form.text("pages")),
        PlainText.clean(form.text("non-conformites")),
        PlainText.clean(form.text("derogations")));
  }

  List<FieldProblem> problems(LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    LocalDate day = day();
    if (day == null || day.isAfter(today)) {
      problems.add(
          new FieldProblem("date-audit", "Écrivez une date passée, par exemple 2026-11-21."));
    }
    if (auditor.isEmpty() || auditor.length() > LONGEST_NAME) {
      problems.add(
          new FieldProblem(
              "auditeur", "Nommez l'organisme ou la personne, en 200 caractères au plus."));
    }
    if (!share.matches("[0-9]{1,2}|100")) {
      problems.add(new FieldProblem("taux", "Écrivez un pourcentage sans décimale, de 0 à 100."));
    }
    if (pages.isEmpty()) {
      problems.add(new FieldProblem("pages", "Nommez les pages vérifiées, une par ligne."));
    }
    if (failures.isEmpty() && share.matches("[0-9]{1,2}")) {
      problems.add(
          new FieldProblem(
              "non-conformites",
              "Avec un taux de moins de 100 %, dites ce qui n'est pas accessible."));
    }
    return problems;
  }

  AccessibilityAudit audit() {
    return new AccessibilityAudit(
        UUID.randomUUID(),
        LocalDate.parse(date),
        auditor,
        Integer.parseInt(share),
        pages,
        failures,
        exempted);
  }

  private @Nullable LocalDate day() {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
