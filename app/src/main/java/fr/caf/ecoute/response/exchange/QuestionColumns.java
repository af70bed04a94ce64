package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.analysis.csv.CsvRow;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.response.AnswerFields;
import fr.caf.ecoute.response.AnswerReading;
import fr.caf.ecoute.response.RawFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The columns of a file that speak of one question, read together as one answer. */
final class QuestionColumns {
  private final Question question;
  private final List<MappedColumn> columns;

  QuestionColumns(Question question, List<MappedColumn> columns) {
    this.question = question;
    this.columns = List.copyOf(columns);
  }

  /** One column and what it means. */
  record MappedColumn(int index, String header, Variable.OfQuestion variable) {
    String cell(CsvRow row) {
      return row.cells().get(index);
    }
  }

  Question question() {
    return question;
  }

  /** The row's answer; nothing written is an answer that was not collected. */
  Answer read(CsvRow row, Consumer<BadCell> bad) {
    List<MappedColumn> filled =
        columns.stream().filter(column -> !PlainText.clean(column.cell(row)).isEmpty()).toList();
    if (filled.isEmpty()) {
      return new Answer.Missing(MissingReason.NOT_COLLECTED);
    }
    Optional<MissingReason> reason = commonReason(row, filled);
    return reason.isPresent()
        ? new Answer.Missing(reason.get())
        : new FilledCells(row, filled, bad).read();
  }

  private static Optional<MissingReason> commonReason(CsvRow row, List<MappedColumn> filled) {
    List<Optional<MissingReason>> reasons =
        filled.stream().map(column -> CellWords.missing(column.cell(row))).distinct().toList();
    return reasons.size() == 1 ? reasons.getFirst() : Optional.empty();
  }

  /** The cells of one row that say something about the question. */
  private final class FilledCells {
    private final CsvRow row;
    private final List<MappedColumn> filled;
    private final Consumer<BadCell> bad;
    private final List<String> values = new ArrayList<>();
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private boolean boxesWereSeen;
    private boolean sound = true;

    FilledCells(CsvRow row, List<MappedColumn> filled, Consumer<BadCell> bad) {
      this.row = row;
      this.filled = filled;
      this.bad = bad;
    }

    Answer read() {
      filled.forEach(this::collect);
      fields.put(question.code(), values);
      AnswerReading reading = AnswerFields.read(question, new RawFields(fields));
      Answer answer = reading.answer();
      if (answer.equals(new Answer.Missing(MissingReason.SKIPPED))) {
        // Boxes that are all empty were seen; a cell of blanks was not filled in.
        return boxesWereSeen ? answer : new Answer.Missing(MissingReason.NOT_COLLECTED);
      }
      if (sound) {
        reading.problems().stream().filter(FilledCells::matters).forEach(this::refuse);
      }
      return answer;
    }

    private void collect(MappedColumn column) {
      String cell = column.cell(row);
      switch (column.variable()) {
        case Variable.WholeAnswer(Question asked) ->
            values.addAll(CellWords.fieldValues(asked, cell));
        case Variable.TickedChoice ticked -> {
          boxesWereSeen = true;
          CellWords.truth(cell)
              .ifPresentOrElse(
                  yes -> values.addAll(yes ? List.of(ticked.choice().code()) : List.of()),
                  () -> refuse(column, Reason.quote(cell) + " n'est ni 0 ni 1."));
        }
        case Variable.SpecifiedText specified -> specify(column, specified.choice(), cell);
      }
    }

    /** Words beside "Autre" tick it, unless something else was chosen where only one can be. */
    private void specify(MappedColumn column, Choice choice, String cell) {
      String field = AnswerFields.specifiedField(question.code(), choice.code());
      fields.put(field, List.of(GuardedText.unguard(cell)));
      boolean other = !values.isEmpty() && !values.contains(choice.code());
      if (other && question.kind() == Question.Kind.SINGLE_CHOICE) {
        refuse(
            column,
            "une précision est donnée pour « "
                + choice.label()
                + " », mais la réponse est "
                + Reason.quote(String.join(", ", values))
                + ".");
      } else {
        values.add(choice.code());
      }
    }

    private void refuse(Problem problem) {
      MappedColumn column = filled.getFirst();
      refuse(column, Reason.of(problem, question, column.cell(row)));
    }

    private void refuse(MappedColumn column, String reason) {
      sound = false;
      bad.accept(new BadCell(row.line(), column.header(), reason));
    }

    /** "Autre" ticked without words is what was collected: nobody can ask again. */
    private static boolean matters(Problem problem) {
      return problem.isBlocking() && problem.kind() != Problem.Kind.SPECIFY_MISSING;
    }
  }
}
