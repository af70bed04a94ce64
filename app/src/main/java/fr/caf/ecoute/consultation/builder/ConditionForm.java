package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A condition as it is typed: lines and groups of lines, joined one way.
 *
 * <p>Its fields are called after where it stands: {@code condition-lien}, {@code
 * condition-0-question}, and in a group {@code condition-1-0-question}.
 */
record ConditionForm(Joint joint, List<ConditionEntry> entries) {
  private static final int MOST = 50;

  ConditionForm {
    entries = List.copyOf(entries);
  }

  /** How the entries go together. */
  enum Joint {
    ALL("toutes"),
    ANY("une"),
    NONE("aucune");

    private final String code;

    Joint(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    static Joint of(String code) {
      return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst().orElse(ALL);
    }
  }

  static ConditionForm none() {
    return new ConditionForm(Joint.ALL, List.of());
  }

  /** With a line more, to be filled in. */
  ConditionForm withLine() {
    List<ConditionEntry> more = new ArrayList<>(entries);
    more.add(ConditionEntry.Line.blank());
    return new ConditionForm(joint, more);
  }

  static ConditionForm of(Condition saved, Askable askable) {
    return ConditionTyping.of(saved, askable);
  }

  static ConditionForm read(String prefix, Form form) {
    return read(prefix, form, 0);
  }

  static ConditionForm read(String prefix, Form form, int depth) {
    List<ConditionEntry> entries = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      ConditionEntry entry = ConditionEntry.read(prefix + "-" + i, form, depth);
      if (entry == null) {
        break;
      }
      entries.add(entry);
    }
    return new ConditionForm(Joint.of(form.text(prefix + "-lien")), entries);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** As the form becomes once a button of it was pressed. */
  ConditionForm after(String prefix, Gesture gesture) {
    List<ConditionEntry> changed = new ArrayList<>(entries);
    if (gesture.isFor(prefix)) {
      switch (gesture.verb()) {
        case "ligne" -> changed.add(ConditionEntry.Line.blank());
        case "groupe" ->
            changed.add(
                new ConditionEntry.Group(
                    new ConditionForm(Joint.ANY, List.of(ConditionEntry.Line.blank()))));
        case "retirer" -> {
          if (gesture.rank() >= 0 && gesture.rank() < changed.size()) {
            changed.remove(gesture.rank());
          }
        }
        default -> {
          // Pressed only to have the page shown again.
        }
      }
      return new ConditionForm(joint, changed);
    }
    for (int i = 0; i < changed.size(); i++) {
      changed.set(i, changed.get(i).after(prefix + "-" + i, gesture));
    }
    return new ConditionForm(joint, changed);
  }

  List<FieldProblem> problems(String prefix, Askable askable) {
    List<FieldProblem> problems = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      problems.addAll(entries.get(i).problems(prefix + "-" + i, askable));
    }
    return problems;
  }

  /**
   * The condition, once {@link #problems} finds none.
   *
   * @param saved the one the form was made from: parts too deep to be typed are taken from it
   */
  Condition condition(Condition saved, Askable askable) {
    List<Condition> parts = new ArrayList<>();
    entries.forEach(entry -> entry.condition(saved, askable).ifPresent(parts::add));
    if (parts.isEmpty()) {
      return Condition.always();
    }
    Condition one = parts.getFirst();
    boolean single = parts.size() == 1;
    return switch (joint) {
      case ALL -> single ? one : new Condition.All(parts);
      case ANY -> single ? one : new Condition.Any(parts);
      case NONE -> new Condition.Not(single ? one : new Condition.Any(parts));
    };
  }
}
