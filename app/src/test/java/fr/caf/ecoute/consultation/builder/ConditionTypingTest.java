package fr.caf.ecoute.consultation.builder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Condition.Compare;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A condition shown in the form and read back from it is the same condition. */
class ConditionTypingTest {
  private static final List<Choice> CHOICES = List.of(new Choice("a", "A"), new Choice("b", "B"));
  private static final List<Question> EARLIER =
      List.of(
          new YesNo(new Stem("oui", "Oui ?")),
          new SingleChoice(new Stem("un", "Lequel ?"), CHOICES),
          new MultipleChoice(new Stem("des", "Lesquels ?"), CHOICES),
          new NumberQuestion(new Stem("age", "Âge ?"), null, null, 1, null),
          new RatingGrid(new Stem("avis", "Vos avis"), CHOICES, CHOICES, Scale.DontKnow.OFFERED));
  private static final Askable ASKABLE =
      new Askable(
          new Questionnaire(
              "Essai",
              List.of(
                  new Section("tout", "Tout", Layout.ONE_PER_PAGE, Condition.always(), EARLIER))),
          EARLIER);

  static List<Condition> conditions() {
    Condition yes = new Compare("oui", Operator.EQ, List.of(new Literal.Truth(true)));
    Condition one = new Compare("un", Operator.IN, words("a", "b"));
    Condition not = new Condition.Not(new Compare("un", Operator.IN, words("a", "b")));
    Condition many = new Compare("des", Operator.CONTAINS, words("b"));
    Condition old =
        new Compare("age", Operator.GTE, List.of(new Literal.Numeric(new BigDecimal("17.5"))));
    Condition ages =
        new Compare(
            "age",
            Operator.IN,
            List.of(new Literal.Numeric(BigDecimal.ONE), new Literal.Numeric(BigDecimal.TWO)));
    Condition row = new Compare("avis", "a", Operator.EQ, words("b"));
    Condition fact = new Condition.Fact(Facts.Name.CHANNEL, Operator.NE, words("borne"));
    Condition said = new Compare("avis", Operator.NOT_ANSWERED, List.of());
    return List.of(
        Condition.always(),
        yes,
        one,
        not,
        many,
        old,
        ages,
        row,
        fact,
        said,
        new Condition.All(List.of(yes, one, fact)),
        new Condition.Any(List.of(yes, not)),
        new Condition.Not(new Condition.Any(List.of(yes, many))),
        new Condition.All(List.of(yes, new Condition.Any(List.of(old, row)))),
        new Condition.All(
            List.of(
                yes,
                new Condition.Any(
                    List.of(old, new Condition.All(List.of(row, new Condition.Not(said))))))),
        new Condition.Not(new Condition.All(List.of(yes, old))),
        new Condition.Any(List.of(ages, new Condition.Not(yes))));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void whatIsSavedIsTypedAndReadBackTheSame(Condition saved) {
    ConditionForm form = ConditionForm.of(saved, ASKABLE);

    assertThat(form.problems("condition", ASKABLE)).isEmpty();
    assertThat(form.condition(saved, ASKABLE)).isEqualTo(saved);
  }

  @Test
  void aLineThatIsNotFinishedIsToldSo() {
    ConditionForm form = ConditionForm.none().withLine();
    assertThat(form.problems("condition", ASKABLE))
        .singleElement()
        .satisfies(problem -> assertThat(problem.field()).isEqualTo("condition-0-question"));
    assertThat(form.condition(Condition.always(), ASKABLE)).isEqualTo(Condition.always());
  }

  private static List<Literal> words(String... codes) {
    return List.of(codes).stream().<Literal>map(Literal.Word::new).toList();
  }
}
