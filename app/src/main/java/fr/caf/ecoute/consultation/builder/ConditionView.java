package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.consultation.ConditionWords;
import fr.caf.ecoute.consultation.builder.ConditionForm.Joint;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.RatingGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A typed condition as its fields are shown.
 *
 * @param prefix what the names of its fields begin with
 * @param nested whether it is a group inside another
 * @param several whether how its lines go together matters
 * @param unfinished whether a question was just chosen, or is to be
 */
record ConditionView(
    String prefix,
    boolean nested,
    boolean several,
    boolean unfinished,
    String trouble,
    List<Option> joints,
    List<EntryView> entries) {

  /** One thing of it; only what fits what it is has something in it. */
  record EntryView(
      String prefix,
      int rank,
      int number,
      String trouble,
      List<Option> subjects,
      List<Option> rows,
      List<Option> comparings,
      List<Option> ticks,
      boolean isWritten,
      String written,
      String hint,
      @Nullable ConditionView inner,
      String kept,
      String path) {
    public boolean isLine() {
      return inner == null && kept.isEmpty();
    }

    public boolean isKept() {
      return !kept.isEmpty();
    }
  }

  /** What a view needs besides the form: what may be asked, what was wrong, what was saved. */
  record Around(Askable askable, Map<String, String> errors, Condition saved) {}

  static ConditionView of(String prefix, ConditionForm form, Around around) {
    return of(prefix, form, around, false);
  }

  private static ConditionView of(
      String prefix, ConditionForm form, Around around, boolean nested) {
    List<EntryView> entries = new ArrayList<>();
    for (ConditionEntry entry : form.entries()) {
      int rank = entries.size();
      String at = prefix + "-" + rank;
      entries.add(
          switch (entry) {
            case ConditionEntry.Line line -> line(at, rank, line, around);
            case ConditionEntry.Group(ConditionForm inner) ->
                other(at, rank, of(at, inner, around, true), "", "");
            case ConditionEntry.Kept(String path) ->
                other(at, rank, null, words(path, around), path);
          });
    }
    return new ConditionView(
        prefix,
        nested,
        nested || entries.size() > 1,
        entries.stream().anyMatch(one -> one.isLine() && one.comparings().isEmpty()),
        around.errors().getOrDefault(prefix + "-lien", ""),
        joints(form.joint()),
        entries);
  }

  private static List<Option> joints(Joint chosen) {
    return Stream.of(Joint.values())
        .map(
            joint ->
                new Option(
                    joint.code(),
                    switch (joint) {
                      case ALL -> "toutes ces conditions sont remplies";
                      case ANY -> "au moins une de ces conditions est remplie";
                      case NONE -> "aucune de ces conditions n'est remplie";
                    },
                    joint == chosen))
        .toList();
  }

  private static EntryView line(String at, int rank, ConditionEntry.Line line, Around around) {
    Optional<Subject> subject = around.askable().find(line.question(), line.row());
    Numbering numbering = new Numbering(around.askable().questionnaire());
    String trouble =
        Stream.of("-question", "-operateur", "-valeur", "-ecrit")
            .map(field -> around.errors().getOrDefault(at + field, ""))
            .filter(message -> !message.isEmpty())
            .findFirst()
            .orElse("");
    return new EntryView(
        at,
        rank,
        rank + 1,
        trouble,
        subjects(line.question(), around.askable(), numbering),
        rows(line, around.askable()),
        subject.map(one -> comparings(one, line)).orElse(List.of()),
        subject.map(one -> ticks(one, line)).orElse(List.of()),
        subject.map(Subject::isWritten).orElse(false),
        line.written(),
        hint(subject.orElse(null)),
        null,
        "",
        "");
  }

  private static EntryView other(
      String at, int rank, @Nullable ConditionView inner, String kept, String path) {
    return new EntryView(
        at, rank, rank + 1, "", List.of(), List.of(), List.of(), List.of(), false, "", "", inner,
        kept, path);
  }

  private static List<Option> subjects(String chosen, Askable askable, Numbering numbering) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "Choisissez une question", chosen.isEmpty()));
    for (Question question : askable.questions()) {
      String label =
          numbering.number(question.code()) == 0
              ? "Cette question"
              : numbering.line(question.code());
      options.add(new Option(question.code(), label, question.code().equals(chosen)));
    }
    for (Facts.Name name : Facts.Name.values()) {
      String code = Askable.code(name);
      options.add(new Option(code, Askable.words(name) + " (connu d'avance)", code.equals(chosen)));
    }
    return options;
  }

  private static List<Option> rows(ConditionEntry.Line line, Askable askable) {
    if (!(askable.question(line.question()).orElse(null) instanceof RatingGrid grid)) {
      return List.of();
    }
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "Toute la grille", line.row().isEmpty()));
    grid.rows()
        .forEach(
            row -> options.add(new Option(row.code(), row.label(), row.code().equals(line.row()))));
    return options;
  }

  private static List<Option> comparings(Subject subject, ConditionEntry.Line line) {
    return Comparing.among(subject.operators()).stream()
        .map(one -> new Option(one.code(), one.words(), one.code().equals(line.comparing())))
        .toList();
  }

  private static List<Option> ticks(Subject subject, ConditionEntry.Line line) {
    return subject.ticks().stream()
        .map(tick -> new Option(tick.code(), tick.label(), line.values().contains(tick.code())))
        .toList();
  }

  private static String hint(@Nullable Subject subject) {
    return subject instanceof Subject.Answered(var question, var _)
            && question instanceof fr.caf.ecoute.questionnaire.DateQuestion date
        ? "par exemple " + TypedDate.example(date.precision())
        : "";
  }

  private static String words(String path, Around around) {
    return ConditionTyping.part(around.saved(), path)
        .map(new ConditionWords(around.askable().questionnaire())::of)
        .orElse("une condition qui n'existe plus");
  }
}
