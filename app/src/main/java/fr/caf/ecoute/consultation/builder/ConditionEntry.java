package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing of a typed condition. */
sealed interface ConditionEntry {
  /** Groups are typed inside the condition, not inside each other. */
  int DEEPEST = 1;

  ConditionEntry after(String prefix, Gesture gesture);

  List<FieldProblem> problems(String prefix, Askable askable);

  /** Nothing when there is nothing left of it. */
  Optional<Condition> condition(Condition saved, Askable askable);

  static @Nullable ConditionEntry read(String prefix, Form form, int depth) {
    if (form.find(prefix + "-garde").isPresent()) {
      return new Kept(form.text(prefix + "-garde"));
    }
    if (depth < DEEPEST && form.find(prefix + "-lien").isPresent()) {
      return new Group(ConditionForm.read(prefix, form, depth + 1));
    }
    return form.find(prefix + "-question").isPresent() ? Line.read(prefix, form) : null;
  }

  /** One comparison; {@code written} is a value in words, {@code values} are ticked. */
  record Line(String question, String row, String comparing, List<String> values, String written)
      implements ConditionEntry {
    public Line {
      values = List.copyOf(values);
    }

    static Line blank() {
      return new Line("", "", "", List.of(), "");
    }

    static Line read(String prefix, Form form) {
      return new Line(
          form.text(prefix + "-question"),
          form.text(prefix + "-ligne"),
          form.text(prefix + "-operateur"),
          form.values(prefix + "-valeur"),
          form.text(prefix + "-ecrit"));
    }

    @Override
    public ConditionEntry after(String prefix, Gesture gesture) {
      return this;
    }

    @Override
    public List<FieldProblem> problems(String prefix, Askable askable) {
      Optional<Subject> subject = askable.find(question, row);
      if (subject.isEmpty()) {
        return List.of(
            new FieldProblem(
                prefix + "-question", "Choisissez une question, ou retirez cette ligne."));
      }
      Optional<Comparing> how =
          Comparing.find(comparing)
              .filter(one -> subject.get().operators().contains(one.operator()));
      if (how.isEmpty()) {
        return List.of(
            new FieldProblem(prefix + "-operateur", "Choisissez comment comparer la réponse."));
      }
      if (how.get().takesNone()) {
        return List.of();
      }
      return valueProblem(prefix, subject.get(), how.get()).stream().toList();
    }

    private Optional<FieldProblem> valueProblem(String prefix, Subject subject, Comparing how) {
      int given = literals(subject).size();
      if (subject.isWritten()) {
        return given == 1
            ? Optional.empty()
            : Optional.of(
                new FieldProblem(prefix + "-ecrit", "Écrivez une valeur qui peut être répondue."));
      }
      if (given == 0) {
        return Optional.of(new FieldProblem(prefix + "-valeur", "Cochez au moins une réponse."));
      }
      return given > 1 && !how.takesSeveral()
          ? Optional.of(
              new FieldProblem(prefix + "-valeur", "Ne cochez qu'une réponse pour comparer ainsi."))
          : Optional.empty();
    }

    private List<Literal> literals(Subject subject) {
      List<Literal> literals = new ArrayList<>();
      for (String value : subject.isWritten() ? List.of(written) : values) {
        subject.literal(value).ifPresent(literals::add);
      }
      return literals;
    }

    @Override
    public Optional<Condition> condition(Condition saved, Askable askable) {
      return askable
          .find(question, row)
          .flatMap(
              subject ->
                  Comparing.find(comparing)
                      .filter(how -> subject.operators().contains(how.operator()))
                      .filter(
                          how ->
                              how.takesNone()
                                  || (!literals(subject).isEmpty()
                                      && (how.takesSeveral() || literals(subject).size() == 1)))
                      .map(how -> how.condition(literals(subject), subject::compare)));
    }
  }

  /** Lines joined otherwise than the rest. */
  record Group(ConditionForm inner) implements ConditionEntry {
    @Override
    public ConditionEntry after(String prefix, Gesture gesture) {
      return new Group(inner.after(prefix, gesture));
    }

    @Override
    public List<FieldProblem> problems(String prefix, Askable askable) {
      return inner.isEmpty()
          ? List.of(
              new FieldProblem(
                  prefix + "-lien", "Ce groupe est vide : ajoutez une ligne, ou retirez-le."))
          : inner.problems(prefix, askable);
    }

    @Override
    public Optional<Condition> condition(Condition saved, Askable askable) {
      Condition condition = inner.condition(saved, askable);
      return condition instanceof Condition.Always ? Optional.empty() : Optional.of(condition);
    }
  }

  /** A part of the saved condition that no line can say: kept whole, or removed whole. */
  record Kept(String path) implements ConditionEntry {
    @Override
    public ConditionEntry after(String prefix, Gesture gesture) {
      return this;
    }

    @Override
    public List<FieldProblem> problems(String prefix, Askable askable) {
      return List.of();
    }

    @Override
    public Optional<Condition> condition(Condition saved, Askable askable) {
      return ConditionTyping.part(saved, path);
    }
  }
}
