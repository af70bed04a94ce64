package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the file would give: counts, what is wrong, the first responses as they were understood. */
record ReportPage(
    OfficeHeading heading,
    String address,
    ImportReport report,
    List<String> headings,
    List<List<String>> rows,
    List<Sent> sent) {

  /** A field to send again with the confirmation. */
  record Sent(String name, String typed) {}

  static ReportPage of(
      OfficeHeading heading,
      String address,
      ImportReport report,
      ColumnMapping mapping,
      MappingForm form) {
    List<Variable.OfQuestion> shown = mapping.questionVariables();
    List<List<String>> rows =
        report.preview().stream().map(answers -> row(answers, shown)).toList();
    List<Sent> sent = new ArrayList<>();
    sent.add(new Sent(MappingForm.DAY, form.day()));
    for (Map.Entry<Integer, String> chosen : form.chosen().entrySet()) {
      sent.add(new Sent(MappingForm.COLUMN + chosen.getKey(), chosen.getValue()));
    }
    return new ReportPage(
        heading, address, report, shown.stream().map(Variable::label).toList(), rows, sent);
  }

  private static List<String> row(Answers answers, List<Variable.OfQuestion> shown) {
    return shown.stream()
        .map(
            variable ->
                answers
                    .get(variable.question().code())
                    .filter(Answer::isGiven)
                    .map(answer -> CellText.of(variable, answer))
                    .orElse("—"))
        .toList();
  }
}
