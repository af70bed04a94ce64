package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.analysis.csv.CsvRow;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.CollectedPath;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.response.exchange.QuestionColumns.MappedColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file is which variable of the questionnaire; the others are ignored.
 *
 * @param header the headings, in the order of the file
 * @param variables by place of the column
 */
public record ColumnMapping(
    Questionnaire questionnaire, List<String> header, Map<Integer, Variable> variables) {
  public ColumnMapping {
    header = List.copyOf(header);
    variables = Map.copyOf(variables);
  }

  /** Whatever the headings let recognise; when two look alike, the first one wins. */
  public static ColumnMapping guess(Questionnaire questionnaire, List<String> header) {
    Variables known = Variables.of(questionnaire);
    Map<Integer, Variable> found = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      Optional<Variable> variable = known.guess(header.get(i));
      if (variable.isPresent() && !found.containsValue(variable.get())) {
        found.put(i, variable.get());
      }
    }
    return new ColumnMapping(questionnaire, header, found);
  }

  /**
   * The same, but for what a person says: heading to name of a variable, or to nothing.
   *
   * @throws IllegalArgumentException when there is no such column or variable; says which there are
   */
  public ColumnMapping corrected(Map<String, String> corrections) {
    Variables known = Variables.of(questionnaire);
    Map<Integer, Variable> changed = new LinkedHashMap<>(variables);
    corrections.forEach(
        (column, name) -> {
          int place = header.indexOf(column);
          if (place < 0) {
            throw new IllegalArgumentException(
                "Le fichier n’a pas de colonne « "
                    + column
                    + " ». Il a : "
                    + String.join(", ", header));
          }
          changed.remove(place);
          if (!name.isEmpty()) {
            Variable variable = known.named(name).orElseThrow(() -> unknown(name, known));
            changed.values().removeIf(variable::equals);
            changed.put(place, variable);
          }
        });
    return new ColumnMapping(questionnaire, header, changed);
  }

  private static IllegalArgumentException unknown(String name, Variables known) {
    return new IllegalArgumentException(
        "Aucune question ne s’appelle « "
            + name
            + " ». Il y a : "
            + String.join(", ", known.all().stream().map(Variable::name).toList()));
  }

  /** What makes the mapping itself unusable, by place of the column ({@code -1}: none). */
  public Map<Integer, String> problems() {
    Map<Integer, String> problems = new LinkedHashMap<>();
    Map<Variable, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      Variable variable = variables.get(i);
      Integer before = variable == null ? null : first.putIfAbsent(variable, i);
      if (variable != null && before != null) {
        problems.put(
            i,
            "« "
                + header.get(i)
                + " » et « "
                + header.get(before)
                + " » désignent toutes deux « "
                + variable.label()
                + " ». Gardez une seule des deux colonnes.");
      }
    }
    if (variables.values().stream().noneMatch(Variable.OfQuestion.class::isInstance)) {
      problems.put(-1, "Aucune colonne ne correspond à une question. Indiquez-en au moins une.");
    }
    return problems;
  }

  /** The mapping, made ready to read rows. */
  Rows rows(LocalDate today) {
    return new Rows(today);
  }

  /** Reads rows by this mapping. */
  final class Rows {
    private final LocalDate today;
    private final List<QuestionColumns> questions = new ArrayList<>();
    private final @Nullable Integer day;

    private Rows(LocalDate today) {
      this.today = today;
      this.day = column(new Variable.ReceivedOn());
      for (Question question : questionnaire.questions()) {
        questions.add(new QuestionColumns(question, columns(question)));
      }
    }

    RowReading read(CsvRow row) {
      List<BadCell> bad = new ArrayList<>();
      Map<String, Answer> answers = new LinkedHashMap<>();
      for (QuestionColumns one : questions) {
        answers.put(one.question().code(), one.read(row, bad::add));
      }
      CollectedPath path = CollectedPath.of(questionnaire, Answers.of(answers));
      return new RowReading(path.answers(), day(row, bad), bad, leftOut(row, path));
    }

    private List<BadCell> leftOut(CsvRow row, CollectedPath path) {
      return questions.stream()
          .filter(one -> path.leftOut().contains(one.question().code()))
          .map(
              one ->
                  new BadCell(
                      row.line(),
                      one.header(),
                      "cette question, ou l'un des choix, ne se pose pas avec les autres réponses"
                          + " de la ligne."))
          .toList();
    }

    private @Nullable LocalDate day(CsvRow row, List<BadCell> bad) {
      if (day == null || row.cells().get(day).isBlank()) {
        return null;
      }
      String cell = row.cells().get(day);
      Optional<LocalDate> read = DayCell.parse(cell, today);
      if (read.isEmpty()) {
        bad.add(
            new BadCell(
                row.line(),
                header.get(day),
                Reason.quote(cell)
                    + " n'est pas une date passée, comme 2026-03-01 ou 01/03/2026."));
      }
      return read.orElse(null);
    }

    /** In the order of the variables, so that a choice is read before its precision. */
    private List<MappedColumn> columns(Question question) {
      List<MappedColumn> columns = new ArrayList<>();
      for (Variable variable : Variables.of(questionnaire).all()) {
        Integer index = column(variable);
        if (index != null
            && variable instanceof Variable.OfQuestion own
            && own.question().equals(question)) {
          columns.add(new MappedColumn(index, header.get(index), own));
        }
      }
      return columns;
    }

    private @Nullable Integer column(Variable variable) {
      return variables.entrySet().stream()
          .filter(entry -> entry.getValue().equals(variable))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(null);
    }
  }
}
