package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a facilitator said about the columns: one field a column, named by its place, and the day.
 */
record MappingForm(Map<Integer, String> chosen, String day) {
  static final String COLUMN = "colonne_";
  static final String DAY = "jour";

  MappingForm {
    chosen = Map.copyOf(chosen);
  }

  static MappingForm read(Form form, int columns) {
    Map<Integer, String> chosen = new LinkedHashMap<>();
    for (int i = 0; i < columns; i++) {
      chosen.put(i, form.text(COLUMN + i));
    }
    return new MappingForm(chosen, form.text(DAY));
  }

  static MappingForm of(ColumnMapping mapping, LocalDate day) {
    Map<Integer, String> chosen = new LinkedHashMap<>();
    mapping.variables().forEach((place, variable) -> chosen.put(place, variable.name()));
    return new MappingForm(chosen, day.toString());
  }

  /** The mapping; a name that is none of ours is an ignored column. */
  ColumnMapping mapping(Questionnaire questionnaire, List<String> header) {
    Variables known = Variables.of(questionnaire);
    Map<Integer, Variable> variables = new LinkedHashMap<>();
    chosen.forEach(
        (place, name) -> known.named(name).ifPresent(variable -> variables.put(place, variable)));
    return new ColumnMapping(questionnaire, header, variables);
  }

  Optional<LocalDate> day(LocalDate today) {
    return DayCell.parse(day, today);
  }

  List<FieldProblem> problems(ColumnMapping mapping, LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    mapping
        .problems()
        .forEach(
            (place, message) ->
                problems.add(new FieldProblem(COLUMN + Math.max(place, 0), message)));
    if (day(today).isEmpty()) {
      problems.add(
          new FieldProblem(DAY, "Indiquez une date passée, ou celle d'aujourd'hui : 01/03/2026."));
    }
    return problems;
  }
}
