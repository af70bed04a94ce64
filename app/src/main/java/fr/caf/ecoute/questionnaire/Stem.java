package fr.caf.ecoute.questionnaire;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every question has, whatever its kind: its code, its wording, and when it is asked. */
public record Stem(
    String code,
    String label,
    @Nullable String help,
    Requirement required,
    Condition when,
    List<Check> checks,
    List<Exit> exits,
    Subject subject) {

  /** What a question is about. */
  public enum Subject {
    /** What the person thinks or lives. */
    MATTER,
    /** Who the person is: enough such answers together could single somebody out. */
    PROFILE
  }

  public Stem {
    Code.require(code);
    checks = List.copyOf(checks);
    exits = List.copyOf(exits);
    if (Code.isReserved(code)) {
      throw new IllegalArgumentException("a code kept for the pages: " + code);
    }
    if (label.isBlank()) {
      throw new IllegalArgumentException("question " + code + " has no label");
    }
  }

  /** A question without checks and exits. */
  public Stem(
      String code, String label, @Nullable String help, Requirement required, Condition when) {
    this(code, label, help, required, when, List.of(), List.of(), Subject.MATTER);
  }

  /** A question always asked, that may be left empty. */
  public Stem(String code, String label) {
    this(code, label, null, Requirement.NONE, Condition.always());
  }

  public Stem named(String newCode) {
    return new Stem(newCode, label, help, required, when, checks, exits, subject);
  }

  public Stem required(Requirement newRequired) {
    return new Stem(code, label, help, newRequired, when, checks, exits, subject);
  }

  public Stem when(Condition newWhen) {
    return new Stem(code, label, help, required, newWhen, checks, exits, subject);
  }

  public Stem called(String newLabel, @Nullable String newHelp) {
    return new Stem(code, newLabel, newHelp, required, when, checks, exits, subject);
  }

  public Stem checking(List<Check> newChecks) {
    return new Stem(code, label, help, required, when, newChecks, exits, subject);
  }

  public Stem exiting(List<Exit> newExits) {
    return new Stem(code, label, help, required, when, checks, newExits, subject);
  }

  public Stem about(Subject newSubject) {
    return new Stem(code, label, help, required, when, checks, exits, newSubject);
  }

  /** Every condition of it that may look at the question itself, beside earlier ones. */
  Stream<Condition> afterwards() {
    return Stream.concat(checks.stream().map(Check::when), exits.stream().map(Exit::when));
  }

  /** What is wrong with an answer that is not of the kind this question expects. */
  List<Problem> checkOther(Answer answer, Problem.Kind whenRequired) {
    if (!(answer instanceof Answer.Missing(MissingReason reason))) {
      return List.of(new Problem(code, Problem.Kind.MALFORMED));
    }
    return switch (reason) {
      case DONT_KNOW, REFUSED, NOT_APPLICABLE, UNREADABLE, NOT_COLLECTED, ERASED -> List.of();
      case SKIPPED, NOT_SHOWN ->
          switch (required) {
            case NONE -> List.of();
            case SOFT -> List.of(new Problem(code, Problem.Kind.REMINDER));
            case HARD -> List.of(new Problem(code, whenRequired));
          };
    };
  }
}
