package fr.caf.ecoute.questionnaire;

import java.util.List;

/** Words to read, and nothing to answer: settled as not applicable. */
public record Statement(Stem stem) implements Question {
  /** What is kept of a statement once it was on somebody's way. */
  public static final Answer READ = new Answer.Missing(MissingReason.NOT_APPLICABLE);

  public Statement {
    if (stem.required() != Requirement.NONE) {
      throw new IllegalArgumentException("nobody can answer " + stem.code());
    }
  }

  @Override
  public Kind kind() {
    return Kind.STATEMENT;
  }

  @Override
  public List<Problem> check(Answer answer) {
    return answer instanceof Answer.Missing
        ? List.of()
        : List.of(new Problem(code(), Problem.Kind.MALFORMED));
  }

  @Override
  public Statement with(Stem newStem) {
    return new Statement(newStem);
  }
}
