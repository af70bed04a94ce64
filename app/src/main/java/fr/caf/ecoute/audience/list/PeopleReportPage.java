package fr.caf.ecoute.audience.list;

import fr.caf.ecoute.audience.Participant;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.web.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file would change, and what its columns are taken for. */
record PeopleReportPage(
    OfficeHeading heading,
    String address,
    List<Column> columns,
    String seen,
    @Nullable PeopleReport report,
    List<FieldProblem> problems) {
  /** In the form, the choice of columns the report was made with. */
  static final String SEEN = "vu";

  static final String ACT = "faire";
  static final String LOOK = "verifier";

  private static final int EXAMPLES = 2;

  /** One thing, and the column it is looked for in. */
  record Column(
      String code,
      String label,
      @Nullable String help,
      @Nullable String error,
      List<Option> choices) {}

  /** One column of the file. */
  record Option(String code, String label, boolean checked) {}

  static PeopleReportPage of(
      OfficeHeading heading,
      String address,
      PeopleFile file,
      PeopleColumns columns,
      @Nullable PeopleReport report,
      List<FieldProblem> problems) {
    List<Column> shown =
        Stream.of(PeopleColumn.values())
            .map(column -> column(column, file, columns, problems))
            .toList();
    return new PeopleReportPage(heading, address, shown, columns.words(), report, problems);
  }

  private static Column column(
      PeopleColumn column, PeopleFile file, PeopleColumns columns, List<FieldProblem> problems) {
    Integer chosen = columns.places().get(column);
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "Aucune colonne", chosen == null));
    for (int i = 0; i < file.header().size(); i++) {
      String name = file.header().get(i).isEmpty() ? "(sans nom)" : file.header().get(i);
      options.add(
          new Option(
              String.valueOf(i),
              (i + 1) + ". " + Participant.line(name),
              chosen != null && chosen == i));
    }
    String field = PeopleColumns.field(column);
    return new Column(
        field,
        column.label(),
        chosen == null ? null : examples(chosen, file),
        FieldProblem.byField(problems).get(field),
        options);
  }

  private static @Nullable String examples(int place, PeopleFile file) {
    List<String> some =
        file.firstRows().stream()
            .map(row -> Participant.line(row.cells().get(place)))
            .filter(cell -> !cell.isEmpty())
            .distinct()
            .limit(EXAMPLES)
            .map(cell -> "« " + cell.substring(0, Math.min(60, cell.length())) + " »")
            .toList();
    return some.isEmpty() ? null : "Par exemple : " + String.join(", ", some);
  }
}
