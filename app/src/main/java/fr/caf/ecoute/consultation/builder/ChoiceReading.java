package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Code;
import fr.caf.ecoute.questionnaire.Condition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes choices, rows or columns of what was typed. */
final class ChoiceReading {
  private static final int LONGEST_LABEL = 500;

  private final Typed typed;
  private final Spot spot;

  ChoiceReading(Typed typed, Spot spot) {
    this.typed = typed;
    this.spot = spot;
  }

  /** Rows left blank are left out; what is admitted may set a choice apart. */
  List<Choice> read(String list, QuestionForm form, Choice.Trait... admitted) {
    List<ChoiceForm> rows = list.equals(QuestionForm.COLUMNS) ? form.columns() : form.choices();
    Set<String> taken = new HashSet<>();
    rows.forEach(row -> taken.add(row.code().isEmpty() ? row.origin() : row.code()));
    Set<String> codes = new HashSet<>();
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ChoiceForm row = rows.get(i);
      String prefix = list + "-" + i;
      if (row.isBlank() && row.code().isEmpty()) {
        continue;
      }
      String label =
          typed.text(
              prefix + "-libelle", row.label(), LONGEST_LABEL, "Écrivez ce choix, ou retirez-le.");
      Reuse.problems(prefix + "-libelle", label, spot.askable()).forEach(typed::refuse);
      String code = code(prefix, row, taken);
      taken.add(code);
      if (!codes.add(code)) {
        typed.refuse(prefix + "-code", "Le code « " + code + " » est déjà celui d'un autre choix.");
      }
      typed.refuse(row.when().problems(prefix + "-condition", spot.askable()));
      if (!label.isEmpty() && Code.isValid(code)) {
        choices.add(new Choice(code, label, traits(row, admitted), when(row)));
      }
    }
    if (codes.isEmpty()) {
      typed.refuse(list + "-0-libelle", "Écrivez au moins un choix.");
    }
    return choices;
  }

  private String code(String prefix, ChoiceForm row, Set<String> taken) {
    if (!spot.codesMayChange() && !row.origin().isEmpty()) {
      return row.origin();
    }
    if (row.code().isEmpty()) {
      return row.origin().isEmpty()
          ? Codes.from(row.label(), "choix", taken::contains)
          : row.origin();
    }
    if (!Code.isValid(row.code())) {
      typed.refuse(prefix + "-code", Spot.SYNTAX);
    }
    return row.code();
  }

  private Condition when(ChoiceForm row) {
    Condition saved =
        spot.savedChoices().stream()
            .filter(choice -> choice.code().equals(row.origin()))
            .findFirst()
            .map(Choice::when)
            .orElseGet(Condition::always);
    return row.when().condition(saved, spot.askable());
  }

  private static Set<Choice.Trait> traits(ChoiceForm row, Choice.Trait... admitted) {
    Set<Choice.Trait> traits = EnumSet.noneOf(Choice.Trait.class);
    for (Choice.Trait trait : admitted) {
      boolean wanted =
          switch (trait) {
            case SPECIFY -> row.specify();
            case EXCLUSIVE -> row.exclusive();
          };
      if (wanted) {
        traits.add(trait);
      }
    }
    return traits;
  }
}
