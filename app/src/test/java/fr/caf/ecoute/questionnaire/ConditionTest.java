package fr.caf.ecoute.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static final Facts FACTS = new Facts(Channel.WEB, Language.FRENCH, "agents");
  private static final Answers SAID =
      Answers.none()
          .with("age", new Answer.Numeric(new BigDecimal("3.0")))
          .with("note", new Answer.ScaleValue(4))
          .with("motif", new Answer.OneChoice("autre", "La route"))
          .with(
              "aides",
              new Answer.Choices(List.of(new Answer.OneChoice("a"), new Answer.OneChoice("b"))))
          .with("avis", new Answer.Text("Rien"))
          .with("tue", new Answer.Missing(MissingReason.DONT_KNOW));

  @ParameterizedTest
  @CsvSource({
    "age, eq, 3, true",
    "age, eq, 4, false",
    "age, ne, 3, false",
    "age, lt, 3, false",
    "age, lte, 3, true",
    "age, gt, 2, true",
    "age, gte, 4, false",
    "age, in, 2 3, true",
    "note, gte, 4, true",
    "note, lt, 4, false",
    "motif, eq, autre, true",
    "motif, ne, autre, false",
    "motif, in, a autre, true",
    "motif, in, a b, false",
    "aides, contains, b, true",
    "aides, contains, c, false",
    "aides, notContains, c, true",
    "aides, notContains, a, false",
    "aides, in, c b, true",
    "aides, eq, a, false",
    "avis, answered, , true",
    "avis, notAnswered, , false"
  })
  void anAnswerIsComparedAsItsQuestionExpects(
      String question, String operator, @Nullable String values, boolean expected) {
    assertThat(compare(question, operator, values).holds(SAID, FACTS)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "eq, a, false", "ne, a, true", "in, a, false", "contains, a, false", "notContains, a, true",
    "lt, 1, false", "lte, 1, false", "gt, 1, false", "gte, 1, false", "answered, , false",
    "notAnswered, , true"
  })
  void nothingSaidEqualsNothingAndIsOnNoSideOfABound(
      String operator, @Nullable String values, boolean expected) {
    assertThat(compare("jamais", operator, values).holds(SAID, FACTS)).isEqualTo(expected);
    assertThat(compare("tue", operator, values).holds(SAID, FACTS)).isEqualTo(expected);
  }

  @Test
  void conditionsCombine() {
    Condition yes = compare("age", "eq", "3");
    Condition no = new Condition.Not(yes);
    assertThat(new Condition.All(List.of(yes, yes)).holds(SAID, FACTS)).isTrue();
    assertThat(new Condition.All(List.of(yes, no)).holds(SAID, FACTS)).isFalse();
    assertThat(new Condition.Any(List.of(no, yes)).holds(SAID, FACTS)).isTrue();
    assertThat(new Condition.Any(List.of(no, no)).holds(SAID, FACTS)).isFalse();
  }

  @Test
  void factsAreComparedAsWords() {
    Literal fr = new Literal.Word("fr");
    Literal ar = new Literal.Word("ar");
    assertThat(language(Operator.EQ, fr).holds(SAID, FACTS)).isTrue();
    assertThat(language(Operator.NE, fr).holds(SAID, FACTS)).isFalse();
    assertThat(language(Operator.IN, ar, fr).holds(SAID, FACTS)).isTrue();
  }

  @Test
  void aComparisonThatCannotMeanAnythingIsNotMade() {
    assertThatThrownBy(() -> compare("age", "lt", "a")).hasMessageContaining("LT does not take");
    assertThatThrownBy(() -> compare("age", "answered", "3")).hasMessageContaining("ANSWERED");
    assertThatThrownBy(() -> compare("age", "eq", "3 4")).hasMessageContaining("EQ");
    assertThatThrownBy(() -> new Condition.Any(List.of())).hasMessageContaining("any of nothing");
    assertThatThrownBy(() -> language(Operator.ANSWERED)).hasMessageContaining("ANSWERED");
  }

  private static Condition language(Operator operator, Literal... values) {
    return new Condition.Fact(Facts.Name.LANGUAGE, operator, List.of(values));
  }

  private static Condition compare(String question, String symbol, @Nullable String values) {
    List<Literal> literals =
        values == null
            ? List.of()
            : Arrays.stream(values.split(" ", -1)).map(ConditionTest::literal).toList();
    return new Condition.Compare(question, Operator.find(symbol).orElseThrow(), literals);
  }

  private static Literal literal(String word) {
    return Character.isDigit(word.charAt(0))
        ? new Literal.Numeric(new BigDecimal(word))
        : new Literal.Word(word);
  }
}
