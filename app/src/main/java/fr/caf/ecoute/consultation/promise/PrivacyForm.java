package fr.caf.ecoute.consultation.promise;

import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a facilitator typed of the notice on personal data. */
record PrivacyForm(
    String controller, String basis, String recipients, String contact, List<String> sensitive) {
  private static final int LONGEST_RECIPIENTS = 1_000;

  PrivacyForm {
    sensitive = List.copyOf(sensitive);
  }

  static PrivacyForm of(PrivacyNotice notice) {
    return new PrivacyForm(
        notice.controller(),
        notice.legalBasis().name(),
        notice.recipients(),
        notice.rightsContact(),
        notice.sensitiveCodes());
  }

  static PrivacyForm read(Form form) {
    return new PrivacyForm(
        PlainText.clean(form.text("responsable")),
        form.text("base"),
        PlainText.clean(form.text("destinataires")),
        PlainText.clean(form.text("contact")),
        form.values("sensibles"));
  }

  /** With another contact: once people answered, the rest is a promise. */
  PrivacyForm reachedAt(String newContact) {
    return new PrivacyForm(controller, basis, recipients, newContact, sensitive);
  }

  List<FieldProblem> problems() {
    List<FieldProblem> problems = new ArrayList<>();
    require(
        problems,
        "responsable",
        controller,
        "Nommez l'organisme qui décide, par exemple : Caf de la Gironde.");
    require(
        problems,
        "contact",
        contact,
        "Indiquez où écrire pour exercer ses droits : une adresse électronique ou postale.");
    if (Arrays.stream(LegalBasis.values()).noneMatch(one -> one.name().equals(basis))) {
      problems.add(new FieldProblem("base", "Choisissez pourquoi la loi le permet."));
    }
    if (recipients.length() > LONGEST_RECIPIENTS) {
      problems.add(new FieldProblem("destinataires", "Écrivez 1 000 caractères au plus."));
    }
    return problems;
  }

  /**
   * What was typed, once {@link #problems} finds none; only questions that are asked are flagged.
   */
  PrivacyNotice notice(UUID consultation, Set<String> asked) {
    return new PrivacyNotice(
        consultation,
        controller,
        LegalBasis.valueOf(basis),
        recipients,
        contact,
        String.join("\n", sensitive.stream().filter(asked::contains).distinct().toList()));
  }

  private static void require(
      List<FieldProblem> problems, String field, String typed, String sentence) {
    if (typed.isBlank() || typed.length() > PrivacyNotice.LONGEST) {
      problems.add(
          new FieldProblem(field, typed.isBlank() ? sentence : "Écrivez 300 caractères au plus."));
    }
  }
}
