package fr.caf.ecoute.questionnaire;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a question or a section is asked: a small tree, and no expression language. */
public sealed interface Condition {

  /**
   * Whether it is so. The answers are those of the questions on the path so far: what was said to a
   * question that is hidden must not be among them.
   */
  boolean holds(Answers answers, Facts facts);

  /** The codes of the questions it looks at. */
  Stream<String> questions();

  static Condition always() {
    return new Always();
  }

  /** No condition. */
  record Always() implements Condition {
    @Override
    public boolean holds(Answers answers, Facts facts) {
      return true;
    }

    @Override
    public Stream<String> questions() {
      return Stream.empty();
    }
  }

  /** Every one of them. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
      if (conditions.isEmpty()) {
        throw new IllegalArgumentException("all of nothing");
      }
    }

    @Override
    public boolean holds(Answers answers, Facts facts) {
      return conditions.stream().allMatch(condition -> condition.holds(answers, facts));
    }

    @Override
    public Stream<String> questions() {
      return conditions.stream().flatMap(Condition::questions);
    }
  }

  /** At least one of them. */
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
      if (conditions.isEmpty()) {
        throw new IllegalArgumentException("any of nothing");
      }
    }

    @Override
    public boolean holds(Answers answers, Facts facts) {
      return conditions.stream().anyMatch(condition -> condition.holds(answers, facts));
    }

    @Override
    public Stream<String> questions() {
      return conditions.stream().flatMap(Condition::questions);
    }
  }

  /** The opposite. */
  record Not(Condition condition) implements Condition {
    @Override
    public boolean holds(Answers answers, Facts facts) {
      return !condition.holds(answers, facts);
    }

    @Override
    public Stream<String> questions() {
      return condition.questions();
    }
  }

  /**
   * What was said to an earlier question.
   *
   * @param row of that question, where it is a grid and one of its rows is meant
   */
  record Compare(String question, @Nullable String row, Operator operator, List<Literal> values)
      implements Condition {
    public Compare {
      Code.require(question);
      if (row != null) {
        Code.require(row);
      }
      values = List.copyOf(values);
      if (!operator.takes(values)) {
        throw new IllegalArgumentException(operator + " does not take " + values);
      }
    }

    public Compare(String question, Operator operator, List<Literal> values) {
      this(question, null, operator, values);
    }

    @Override
    public boolean holds(Answers answers, Facts facts) {
      Answer answer = answers.find(question);
      if (row != null) {
        answer = answer instanceof Answer.Ratings ratings ? ratings.byRow().get(row) : null;
      }
      return operator.holds(answer == null ? Set.of() : answer.literals(), values);
    }

    @Override
    public Stream<String> questions() {
      return Stream.of(question);
    }
  }

  /** What is known before the first question. */
  record Fact(Facts.Name name, Operator operator, List<Literal> values) implements Condition {
    public Fact {
      values = List.copyOf(values);
      if (operator.isOrdering() || operator.takesNoValue() || !operator.takes(values)) {
        throw new IllegalArgumentException(operator + " does not take " + values);
      }
    }

    @Override
    public boolean holds(Answers answers, Facts facts) {
      return operator.holds(Set.of(new Literal.Word(facts.get(name))), values);
    }

    @Override
    public Stream<String> questions() {
      return Stream.empty();
    }
  }
}
