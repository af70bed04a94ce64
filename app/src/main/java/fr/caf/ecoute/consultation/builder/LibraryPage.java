package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.QuestionWords;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.web.FieldProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be taken from another consultation.
 *
 * @param from the consultation looked at; empty before one is chosen
 * @param targets the sections questions taken alone may go to
 */
record LibraryPage(
    OfficeHeading heading,
    String address,
    String from,
    List<Option> sources,
    List<Part> parts,
    List<Option> targets,
    List<FieldProblem> problems) {
  public Map<String, String> errors() {
    return FieldProblem.byField(problems);
  }

  /** A section, with its questions. */
  record Part(String code, String label, List<Option> items) {}

  static LibraryPage of(
      Bench bench,
      List<Consultation> others,
      String from,
      @Nullable Questionnaire read,
      List<FieldProblem> problems) {
    return new LibraryPage(
        bench.heading(),
        bench.address(),
        from,
        others.stream()
            .map(one -> new Option(one.slug(), one.title(), one.slug().equals(from)))
            .toList(),
        read == null ? List.of() : parts(read),
        bench.questionnaire().sections().stream()
            .map(section -> new Option(section.code(), section.title(), false))
            .toList(),
        problems);
  }

  private static List<Part> parts(Questionnaire questionnaire) {
    return questionnaire.sections().stream()
        .map(
            section ->
                new Part(
                    section.code(),
                    section.title(),
                    section.questions().stream()
                        .map(
                            question ->
                                new Option(
                                    question.code(),
                                    question.label(),
                                    QuestionWords.summary(question),
                                    false))
                        .toList()))
        .toList();
  }
}
