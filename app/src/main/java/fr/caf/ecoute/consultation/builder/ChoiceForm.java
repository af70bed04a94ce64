package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.web.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * A choice, a row or a column as it is typed.
 *
 * @param origin the code it was saved under; empty for a new one
 * @param code as it should be; empty to have it made from the label
 */
record ChoiceForm(
    String origin,
    String code,
    String label,
    boolean specify,
    boolean exclusive,
    ConditionForm when) {
  private static final int MOST = 200;

  static ChoiceForm blank() {
    return labelled("");
  }

  static ChoiceForm labelled(String label) {
    return new ChoiceForm("", "", label, false, false, ConditionForm.none());
  }

  static ChoiceForm of(Choice choice, Askable askable) {
    return new ChoiceForm(
        choice.code(),
        choice.code(),
        choice.label(),
        choice.asksToSpecify(),
        choice.isExclusive(),
        ConditionForm.of(choice.when(), askable));
  }

  /** The rows called {@code list-0}, {@code list-1}… */
  static List<ChoiceForm> read(String list, Form form) {
    List<ChoiceForm> rows = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      String prefix = list + "-" + i;
      if (form.find(prefix + "-libelle").isEmpty()) {
        break;
      }
      rows.add(
          new ChoiceForm(
              form.text(prefix + "-origine"),
              form.text(prefix + "-code"),
              PlainText.clean(form.text(prefix + "-libelle")),
              form.find(prefix + "-preciser").isPresent(),
              form.find(prefix + "-seul").isPresent(),
              ConditionForm.read(prefix + "-condition", form)));
    }
    return rows;
  }

  /** The rows as they become once a button was pressed; {@code pasted} has one label a line. */
  static List<ChoiceForm> after(
      String list, List<ChoiceForm> rows, Gesture gesture, String pasted) {
    List<ChoiceForm> changed = new ArrayList<>(rows);
    int rank = gesture.rank();
    boolean known = rank >= 0 && rank < rows.size();
    if (!gesture.isFor(list)) {
      for (int i = 0; i < changed.size(); i++) {
        changed.set(i, changed.get(i).after(list + "-" + i + "-condition", gesture));
      }
      return changed;
    }
    switch (gesture.verb()) {
      case "ajouter" -> changed.add(blank());
      case "coller" -> {
        changed.removeIf(ChoiceForm::isBlank);
        pasted
            .lines()
            .map(PlainText::clean)
            .filter(line -> !line.isEmpty())
            .limit(MOST)
            .forEach(line -> changed.add(labelled(line)));
      }
      case "retirer" -> {
        if (known) {
          changed.remove(rank);
        }
      }
      case "monter" -> {
        if (known && rank > 0) {
          changed.add(rank - 1, changed.remove(rank));
        }
      }
      case "descendre" -> {
        if (known && rank < rows.size() - 1) {
          changed.add(rank + 1, changed.remove(rank));
        }
      }
      default -> {
        // Pressed only to have the page shown again.
      }
    }
    return changed.size() > MOST ? changed.subList(0, MOST) : changed;
  }

  boolean isBlank() {
    return label.isEmpty() && origin.isEmpty();
  }

  private ChoiceForm after(String prefix, Gesture gesture) {
    return new ChoiceForm(origin, code, label, specify, exclusive, when.after(prefix, gesture));
  }
}
