package fr.caf.ecoute.consultation.interchange;

import fr.caf.ecoute.questionnaire.document.DocumentProblem;
import java.util.List;

/** A file that cannot be read, with the places and the reasons. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<DocumentProblem> problems;

  Unreadable(String place, String message) {
    this(List.of(new DocumentProblem(place, message)));
  }

  Unreadable(List<DocumentProblem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  List<DocumentProblem> problems() {
    return problems;
  }
}
