package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Code;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a question is being written: what may be looked at from there, and which codes are taken.
 *
 * @param saved the question as it was saved; none for a new one
 * @param codesMayChange not once people have answered: their answers are kept under these codes
 */
record Spot(
    Questionnaire questionnaire,
    @Nullable Question saved,
    Askable askable,
    boolean codesMayChange) {
  static final String SYNTAX =
      "Un code commence par une lettre, puis des lettres minuscules sans accent, des chiffres ou un"
          + " tiret bas, 40 caractères au plus.";

  /** The code to use, from what was typed or else from the label. */
  String code(String code, String label, Typed typed) {
    if (saved != null && (!codesMayChange || code.isEmpty())) {
      return saved.code();
    }
    Predicate<String> taken = one -> (saved == null || !saved.code().equals(one)) && isTaken(one);
    if (code.isEmpty()) {
      return Codes.from(label, "question", taken);
    }
    if (!Code.isValid(code) || Code.isReserved(code)) {
      typed.refuse("code", SYNTAX);
      return "question";
    }
    if (taken.test(code)) {
      typed.refuse("code", "Le code « " + code + " » est déjà pris dans ce questionnaire.");
    }
    return code;
  }

  boolean isTaken(String code) {
    return questionnaire.question(code).isPresent() || questionnaire.section(code).isPresent();
  }

  List<Choice> savedChoices() {
    return saved == null ? List.of() : saved.offered();
  }
}
