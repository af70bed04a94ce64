package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.consultation.builder.ConditionEntry.Group;
import fr.caf.ecoute.consultation.builder.ConditionEntry.Kept;
import fr.caf.ecoute.consultation.builder.ConditionEntry.Line;
import fr.caf.ecoute.consultation.builder.ConditionForm.Joint;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A saved condition as one would have typed it. */
final class ConditionTyping {
  private final Askable askable;

  private ConditionTyping(Askable askable) {
    this.askable = askable;
  }

  static ConditionForm of(Condition saved, Askable askable) {
    return saved instanceof Condition.Always
        ? ConditionForm.none()
        : new ConditionTyping(askable).form(saved, "", 0);
  }

  /** The part of a condition at a path such as {@code 1.0}; the whole at the empty path. */
  static Optional<Condition> part(Condition condition, String path) {
    if (path.isEmpty()) {
      return condition instanceof Condition.Always ? Optional.empty() : Optional.of(condition);
    }
    String first = path.split("\\.", 2)[0];
    String rest = path.substring(Math.min(path.length(), first.length() + 1));
    List<Condition> parts =
        switch (condition) {
          case Condition.All(List<Condition> all) -> all;
          case Condition.Any(List<Condition> any) -> any;
          case Condition.Not(Condition one) -> List.of(one);
          case Condition.Always _, Condition.Compare _, Condition.Fact _ -> List.of();
        };
    return first.matches("[0-9]{1,3}") && Integer.parseInt(first) < parts.size()
        ? part(parts.get(Integer.parseInt(first)), rest)
        : Optional.empty();
  }

  private ConditionForm form(Condition condition, String path, int depth) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) -> joined(Joint.ALL, parts, path, depth);
      case Condition.Any(List<Condition> parts) -> joined(Joint.ANY, parts, path, depth);
      case Condition.Not(Condition.Any(List<Condition> parts)) ->
          joined(Joint.NONE, parts, child(path, 0), depth);
      case Condition.Always _, Condition.Not _, Condition.Compare _, Condition.Fact _ ->
          new ConditionForm(Joint.ALL, List.of(entry(condition, path, depth)));
    };
  }

  private ConditionForm joined(Joint joint, List<Condition> parts, String path, int depth) {
    List<ConditionEntry> entries = new ArrayList<>();
    for (Condition part : parts) {
      entries.add(entry(part, child(path, entries.size()), depth));
    }
    return new ConditionForm(joint, entries);
  }

  private ConditionEntry entry(Condition part, String path, int depth) {
    Line line = line(part);
    if (line != null) {
      return line;
    }
    boolean group =
        switch (part) {
          case Condition.All _, Condition.Any _, Condition.Not(Condition.Any _) -> true;
          case Condition.Not _, Condition.Always _, Condition.Compare _, Condition.Fact _ -> false;
        };
    return group && depth < ConditionEntry.DEEPEST
        ? new Group(form(part, path, depth + 1))
        : new Kept(path);
  }

  /** The line that says it, where one does. */
  private @Nullable Line line(Condition part) {
    return switch (part) {
      case Condition.Compare compare -> line(compare, false);
      case Condition.Fact fact -> line(fact, false);
      case Condition.Not(Condition.Compare compare) ->
          compare.operator() == Operator.IN ? line(compare, true) : null;
      case Condition.Not(Condition.Fact fact) ->
          fact.operator() == Operator.IN ? line(fact, true) : null;
      case Condition.Not _, Condition.All _, Condition.Any _, Condition.Always _ -> null;
    };
  }

  private @Nullable Line line(Condition.Compare compare, boolean opposite) {
    String row = compare.row() == null ? "" : compare.row();
    return line(compare.question(), row, compare.operator(), compare.values(), opposite);
  }

  private @Nullable Line line(Condition.Fact fact, boolean opposite) {
    return line(Askable.code(fact.name()), "", fact.operator(), fact.values(), opposite);
  }

  private @Nullable Line line(
      String question, String row, Operator operator, List<Literal> values, boolean opposite) {
    Subject subject = askable.find(question, row).orElse(null);
    if (subject == null || (subject.isWritten() && values.size() > 1)) {
      return null;
    }
    Comparing how =
        operator == Operator.IN
            ? Comparing.several(subject.operators(), opposite)
            : Comparing.among(java.util.Set.of(operator)).getFirst();
    List<String> typed = values.stream().map(Subject::typed).toList();
    return subject.isWritten()
        ? new Line(question, row, how.code(), List.of(), typed.isEmpty() ? "" : typed.getFirst())
        : new Line(question, row, how.code(), typed, "");
  }

  private static String child(String path, int index) {
    return path.isEmpty() ? String.valueOf(index) : path + "." + index;
  }
}
