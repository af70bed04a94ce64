package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Wording;
import fr.caf.ecoute.response.field.AnswerWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the file would give: counts, what is wrong, the first responses as they were understood. */
record ReportPage(
    OfficeHeading heading,
    String address,
    ImportReport report,
    List<Previewed> preview,
    List<Sent> sent) {

  /** A field to send again with the confirmation. */
  record Sent(String name, String typed) {}

  /** One of the first responses: what it says, without what it does not say. */
  record Previewed(int number, List<Said> said) {}

  /** One question and its answer, in words. */
  record Said(String question, String words) {}

  static ReportPage of(
      OfficeHeading heading,
      String address,
      ImportReport report,
      ColumnMapping mapping,
      MappingForm form) {
    List<Previewed> preview = new ArrayList<>();
    for (Answers answers : report.preview()) {
      preview.add(new Previewed(preview.size() + 1, said(mapping, answers)));
    }
    List<Sent> sent = new ArrayList<>();
    sent.add(new Sent(MappingForm.DAY, form.day()));
    for (Map.Entry<Integer, String> chosen : form.chosen().entrySet()) {
      sent.add(new Sent(MappingForm.COLUMN + chosen.getKey(), chosen.getValue()));
    }
    return new ReportPage(heading, address, report, preview, sent);
  }

  private static List<Said> said(ColumnMapping mapping, Answers answers) {
    return mapping.questionnaire().questions().stream()
        .flatMap(question -> said(question, answers))
        .toList();
  }

  private static Stream<Said> said(Question question, Answers answers) {
    return answers.get(question.code()).filter(Answer::isGiven).stream()
        .map(
            answer ->
                new Said(Wording.forEveryone(question.label()), AnswerWords.of(question, answer)));
  }
}
