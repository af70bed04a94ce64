package fr.caf.ecoute.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person has to mend in a form.
 *
 * @param field the name of the field, which is also the identifier of its control in the page
 */
public record FieldProblem(String field, String message) {
  public FieldProblem {
    message = FrenchTypography.apply(message);
  }

  /** The first message of each field, for showing it beside the field. */
  public static Map<String, String> byField(List<FieldProblem> problems) {
    Map<String, String> messages = new LinkedHashMap<>();
    problems.forEach(problem -> messages.putIfAbsent(problem.field(), problem.message()));
    return messages;
  }
}
