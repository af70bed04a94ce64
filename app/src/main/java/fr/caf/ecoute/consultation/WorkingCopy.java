package fr.caf.ecoute.consultation;

import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import fr.caf.ecoute.questionnaire.document.QuestionnaireReading;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.UploadedForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The document of a questionnaire as a facilitator typed or sent it: a file, when there is one,
 * replaces what stands in the text field.
 */
public record WorkingCopy(String document, List<FieldProblem> problems) {
  /** The text field; every mistake of the document is told there. */
  public static final String FIELD = "document";

  private static final String FILE = "fichier";

  public WorkingCopy {
    problems = List.copyOf(problems);
  }

  /** Nothing yet but a title. */
  static String blank(String title) {
    return QuestionnaireCodec.write(new Questionnaire(title, List.of()));
  }

  /** A first questionnaire to adapt, so that nobody starts from a blank page. */
  public static String example() {
    try (var in = WorkingCopy.class.getResourceAsStream("/questionnaire/exemple.json")) {
      if (in == null) {
        throw new IllegalStateException("the example questionnaire is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static WorkingCopy of(String document) {
    List<FieldProblem> problems =
        QuestionnaireCodec.read(document).problems().stream()
            .map(problem -> new FieldProblem(FIELD, problem.toString()))
            .toList();
    return new WorkingCopy(document, problems);
  }

  public static WorkingCopy read(UploadedForm sent) {
    String typed = sent.form().find(FIELD).orElse("").strip().replace("\r\n", "\n");
    Optional<byte[]> file = sent.file(FILE);
    if (file.isPresent()) {
      return UploadedForm.utf8(file.get())
          .map(WorkingCopy::of)
          .orElseGet(() -> new WorkingCopy(typed, List.of(unreadableFile())));
    }
    if (typed.isEmpty()) {
      return new WorkingCopy(
          typed,
          List.of(new FieldProblem(FIELD, "Collez un questionnaire, ou joignez un fichier.")));
    }
    return of(typed);
  }

  /** The questionnaire, when nothing is wrong with its document. */
  public Optional<Questionnaire> questionnaire() {
    return switch (QuestionnaireCodec.read(document)) {
      case QuestionnaireReading.Accepted(Questionnaire read) -> Optional.of(read);
      case QuestionnaireReading.Refused _ -> Optional.empty();
    };
  }

  private static FieldProblem unreadableFile() {
    return new FieldProblem(
        FILE, "Ce fichier n'est pas un texte en UTF-8. Enregistrez-le en UTF-8, puis joignez-le.");
  }
}
