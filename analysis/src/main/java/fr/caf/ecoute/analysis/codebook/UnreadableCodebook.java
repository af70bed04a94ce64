package fr.caf.ecoute.analysis.codebook;

import java.util.List;

/** A file that is not a codebook; says all that is wrong, and where, in French. */
public final class UnreadableCodebook extends Exception {
  private final List<String> problems;

  UnreadableCodebook(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  UnreadableCodebook(String problem) {
    this(List.of(problem));
  }

  public List<String> problems() {
    return problems;
  }
}
