package fr.caf.ecoute.questionnaire.document;

import fr.caf.ecoute.questionnaire.Questionnaire;
import java.util.List;
import java.util.stream.Collectors;

/** What became of reading a document: the questionnaire, or everything that is wrong with it. */
public sealed interface QuestionnaireReading {

  /** For documents we ship ourselves, where a problem is our fault. */
  Questionnaire orElseThrow();

  List<DocumentProblem> problems();

  /** Every rule was kept. */
  record Accepted(Questionnaire questionnaire) implements QuestionnaireReading {
    @Override
    public Questionnaire orElseThrow() {
      return questionnaire;
    }

    @Override
    public List<DocumentProblem> problems() {
      return List.of();
    }
  }

  /** In the order of the document. */
  record Refused(List<DocumentProblem> problems) implements QuestionnaireReading {
    public Refused {
      problems = List.copyOf(problems);
    }

    @Override
    public Questionnaire orElseThrow() {
      throw new IllegalStateException(
          problems.stream().map(DocumentProblem::toString).collect(Collectors.joining("\n")));
    }
  }
}
