package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.analysis.csv.CsvRow;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.response.field.AnswerFields;
import fr.caf.ecoute.response.field.AnswerReading;
import fr.caf.ecoute.response.field.RawFields;
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

  /** The heading of its first column. */
  String header() {
    return columns.getFirst().header();
  }

  /** The row's answer; nothing written is an answer that was not collected. */
  Answer read(CsvRow row, Consumer<BadCell> bad) {
    List<MappedColumn> filled =
        columns.stream().filter(column -> !PlainText.clean(column.cell(row)).isEmpty()).toList();
    if (filled.isEmpty()) {
      return new Answer.Missing(MissingReason.NOT_COLLECTED);
    }
    Optional<MissingReason> reason = commonReason(row, filled).filter(this::isOfTheWhole);
    return reason.isPresent()
        ? new Answer.Missing(reason.get())
        : new FilledCells(row, filled, bad).read();
  }

  /** Not to know is said of each row of a grid. */
  private boolean isOfTheWhole(MissingReason reason) {
    return reason != MissingReason.DONT_KNOW
        || !(question instanceof RatingGrid grid && grid.offersDontKnow());
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
    private final Map<String, MissingReason> reasons = new LinkedHashMap<>();
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
      Answer answer =
          question instanceof RatingGrid grid ? withReasons(grid, reading) : reading.answer();
      if (answer.equals(new Answer.Missing(MissingReason.SKIPPED))) {
        // Boxes that are all empty were seen; a cell of blanks was not filled in.
        return boxesWereSeen || !reasons.isEmpty()
            ? answer
            : new Answer.Missing(MissingReason.NOT_COLLECTED);
      }
      if (sound) {
        reading.problems().stream().filter(FilledCells::matters).forEach(this::refuse);
      }
      return answer;
    }

    private void collect(MappedColumn column) {
      String cell = column.cell(row);
      switch (column.variable()) {
        case Variable.WholeAnswer(Ranking ranking) -> rankAll(ranking, cell);
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
        case Variable.RatedRow rated -> rate(rated, cell);
        case Variable.RankedChoice ranked ->
            fields.put(
                AnswerFields.rankField(question.code(), ranked.rank()),
                List.of(CellWords.choice(ranked.question().choices(), cell)));
        case Variable.PlaceName(Territory asked) -> {
          if (values.isEmpty()) {
            values.addAll(CellWords.fieldValues(asked, cell));
          }
        }
      }
    }

    /** A whole ranking in one cell, the first first. */
    private void rankAll(Ranking ranking, String cell) {
      List<String> codes = CellWords.fieldValues(ranking, cell);
      if (codes.size() > ranking.most()) {
        refuse(
            filled.getFirst(),
            codes.size() + " choix classés, le maximum est " + ranking.most() + ".");
      }
      for (int i = 0; i < codes.size(); i++) {
        fields.put(AnswerFields.rankField(question.code(), i + 1), List.of(codes.get(i)));
      }
    }

    private void rate(Variable.RatedRow rated, String cell) {
      Optional<MissingReason> reason = CellWords.missing(cell);
      boolean unsure = reason.equals(Optional.of(MissingReason.DONT_KNOW));
      if (reason.isPresent() && !(unsure && rated.question().offersDontKnow())) {
        reasons.put(rated.row().code(), reason.get());
      } else {
        fields.put(
            AnswerFields.rowField(question.code(), rated.row().code()),
            unsure
                ? List.of(AnswerFields.DONT_KNOW)
                : CellWords.fieldValues(rated.question(), cell));
      }
    }

    /** Every row of a grid, with the reason of those that are not rated. */
    private Answer withReasons(RatingGrid grid, AnswerReading reading) {
      if (reading.answer().equals(new Answer.Missing(MissingReason.UNREADABLE))) {
        return reading.answer();
      }
      Map<String, Answer> rows = new LinkedHashMap<>();
      for (Choice row : grid.rows()) {
        MissingReason otherwise = reasons.getOrDefault(row.code(), MissingReason.NOT_COLLECTED);
        Optional<Answer> rated =
            reading.answer() instanceof Answer.Ratings said
                ? said.rating(row.code())
                : Optional.empty();
        rows.put(row.code(), rated.orElseGet(() -> new Answer.Missing(otherwise)));
      }
      return rows.values().stream().allMatch(FilledCells::saysNothing)
          ? new Answer.Missing(MissingReason.SKIPPED)
          : new Answer.Ratings(rows);
    }

    private static boolean saysNothing(Answer rating) {
      return rating.isLeftOut() || rating.equals(new Answer.Missing(MissingReason.NOT_COLLECTED));
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
      MappedColumn column =
          problem.kind() == Problem.Kind.UNKNOWN_CHOICE
              ? filled.stream().filter(this::isUnknown).findFirst().orElseGet(filled::getFirst)
              : filled.getFirst();
      refuse(column, Reason.of(problem, question, column.cell(row)));
    }

    /** Of several columns, the one whose cell names nothing that was proposed. */
    private boolean isUnknown(MappedColumn column) {
      String cell = column.cell(row);
      return switch (column.variable()) {
        case Variable.RatedRow(RatingGrid grid, Choice _) ->
            CellWords.missing(cell).isEmpty()
                && CellWords.fieldValues(grid, cell).stream()
                    .noneMatch(
                        code ->
                            grid.column(code).isPresent() || code.equals(AnswerFields.DONT_KNOW));
        case Variable.RankedChoice(Ranking ranking, int _) ->
            ranking.choice(CellWords.choice(ranking.choices(), cell)).isEmpty();
        case Variable.WholeAnswer _, Variable.TickedChoice _, Variable.SpecifiedText _ -> true;
        case Variable.PlaceName _ -> true;
      };
    }

    private void refuse(MappedColumn column, String reason) {
      sound = false;
      bad.accept(new BadCell(row.line(), column.header(), reason));
    }

    /** "Autre" without its words, a row left out: what was collected, for nobody can ask again. */
    private static boolean matters(Problem problem) {
      return problem.isBlocking()
          && problem.kind() != Problem.Kind.SPECIFY_MISSING
          && problem.kind() != Problem.Kind.ROWS_MISSING;
    }
  }
}
