package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.analysis.csv.CsvRow;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.web.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which column is which question: what was guessed or chosen, with examples from the file. */
record MappingPage(
    OfficeHeading heading,
    String address,
    List<Column> columns,
    int recognised,
    String day,
    @Nullable String dayProblem,
    List<FieldProblem> problems) {
  private static final int EXAMPLES = 3;

  /** One column of the file. */
  record Column(
      String code, String label, String help, @Nullable String error, List<Option> choices) {}

  /** One thing it may mean. */
  record Option(String code, String label, boolean checked) {}

  static MappingPage of(
      OfficeHeading heading,
      String address,
      ResponseFile file,
      ColumnMapping mapping,
      MappingForm form,
      List<FieldProblem> problems) {
    List<Variable> known = Variables.of(mapping.questionnaire()).all();
    List<Column> columns =
        IntStream.range(0, file.header().size())
            .mapToObj(place -> column(place, file, form, known, problems))
            .toList();
    return new MappingPage(
        heading,
        address,
        columns,
        mapping.variables().size(),
        form.day(),
        FieldProblem.byField(problems).get(MappingForm.DAY),
        problems);
  }

  int ignored() {
    return columns.size() - recognised;
  }

  private static Column column(
      int place,
      ResponseFile file,
      MappingForm form,
      List<Variable> known,
      List<FieldProblem> problems) {
    String field = MappingForm.COLUMN + place;
    String chosen = Objects.requireNonNullElse(form.chosen().get(place), "");
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "Ne pas importer cette colonne", chosen.isEmpty()));
    known.forEach(
        one -> options.add(new Option(one.name(), one.label(), one.name().equals(chosen))));
    return new Column(
        field,
        file.header().get(place).isEmpty() ? "(sans nom)" : file.header().get(place),
        examples(place, file.firstRows()),
        FieldProblem.byField(problems).get(field),
        options);
  }

  private static String examples(int place, List<CsvRow> rows) {
    List<String> some =
        rows.stream()
            .map(row -> PlainText.clean(row.cells().get(place)))
            .filter(cell -> !cell.isEmpty())
            .distinct()
            .limit(EXAMPLES)
            .map(Reason::quote)
            .toList();
    return some.isEmpty()
        ? "Vide dans les premières lignes"
        : "Exemples : " + String.join(", ", some);
  }
}
