package fr.caf.ecoute.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A question asked of some tells how many they are; the public's smallest group is 5. */
class RoutingTest {
  private static final StatisticalSecrecy SECRECY = StatisticalSecrecy.of(Audience.PUBLIC);

  private static final Facts ANYBODY = new Facts(Channel.WEB, Language.FRENCH, "public");

  private final SingleChoice view =
      new SingleChoice(
          new Stem("avis", "Votre avis ?"),
          List.of(
              new Choice("bien", "Bien"), new Choice("moyen", "Moyen"), new Choice("mal", "Mal")));

  @Test
  void howManyWereAskedDoesNotGiveBackAnAnswerThatIsKeptBack() {
    // 40 well, 16 so-so, 3 badly: the last two are kept back together.
    assertThat(followed("bien", "mal")).as("43 less 40").isTrue();
    assertThat(followed("moyen")).as("16 of the 19").isTrue();
    assertThat(followed("moyen", "mal")).as("their sum is known already").isFalse();
    assertThat(followed("bien")).as("a count that is shown").isFalse();
  }

  @Test
  void anAnswerNobodyGaveIsNoMoreGivenAwayThanOneAFewGave() {
    List<QuestionCount> nobody = count(asking("bien", "mal"), people(40, 16, 0), "bien", "mal");
    assertThat(nobody.getLast().tally().isWithheld()).isTrue();
  }

  @Test
  void aConditionOnANumberDoesNotCutAFewOffTheirBracket() {
    NumberQuestion age = new NumberQuestion(new Stem("age", "Âge"), null, null, 0, "ans");
    List<Answers> people = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int years = 20 + i % 30;
      people.add(
          Answers.of(
              Map.of(
                  "age", new Answer.Numeric(BigDecimal.valueOf(years)),
                  "suite", new Answer.YesOrNo(i < 30))));
    }
    for (int limit : List.of(25, 26)) {
      Condition young =
          new Condition.Compare(
              "age", Operator.LT, List.of(new Literal.Numeric(BigDecimal.valueOf(limit))));
      List<QuestionCount> counts =
          settled(
              List.of(age, new YesNo(stem(young))),
              people.stream().map(one -> young.holds(one, ANYBODY) ? one : unasked(one)).toList());
      assertThat(counts.getFirst().tally().rows())
          .extracting(TallyRow::label)
          .contains("De 25 à 29");
      assertThat(counts.getLast().tally().isWithheld())
          .as("under %d, two of those from 25 to 29 are told apart", limit)
          .isEqualTo(limit == 26);
    }
  }

  @Test
  void anEarlyEndDecidesWhatIsAskedAfterIt() {
    Exit leaving =
        new Exit(
            new Condition.Compare("avis", Operator.EQ, List.of(new Literal.Word("mal"))),
            "Merci.",
            Exit.Ending.SEND);
    SingleChoice ending = new SingleChoice(view.stem().exiting(List.of(leaving)), view.choices());
    Routing routing = routing(List.of(ending, new YesNo(stem(Condition.always()))));
    assertThat(routing.deciders(Set.of("suite"))).containsExactly("avis");
    assertThat(routing.deciders(Set.of("avis"))).isEmpty();
  }

  private static Answers unasked(Answers one) {
    return one.with("suite", notAsked());
  }

  private boolean followed(String... after) {
    return count(asking(after), people(40, 16, 3), after).getLast().tally().isWithheld();
  }

  private static List<String> people(int well, int soSo, int badly) {
    List<String> all = new ArrayList<>();
    all.addAll(Collections.nCopies(well, "bien"));
    all.addAll(Collections.nCopies(soSo, "moyen"));
    all.addAll(Collections.nCopies(badly, "mal"));
    return all;
  }

  private List<QuestionCount> count(Condition when, List<String> said, String... asked) {
    List<Answers> people = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      boolean led = Set.of(asked).contains(said.get(i));
      people.add(
          Answers.of(
              Map.of(
                  "avis",
                  new Answer.OneChoice(said.get(i)),
                  "suite",
                  led ? new Answer.YesOrNo(i % 2 == 0) : notAsked())));
    }
    return settled(List.of(view, new YesNo(stem(when))), people);
  }

  private static Condition asking(String... after) {
    return new Condition.Compare(
        "avis", Operator.IN, List.of(after).stream().<Literal>map(Literal.Word::new).toList());
  }

  private static Stem stem(Condition when) {
    return new Stem("suite", "Et alors ?").when(when);
  }

  private static Answer notAsked() {
    return new Answer.Missing(MissingReason.NOT_SHOWN);
  }

  private static List<QuestionCount> settled(List<Question> asked, List<Answers> people) {
    List<QuestionCount> counts =
        asked.stream().flatMap(one -> QuestionCount.of(one, SECRECY).stream()).toList();
    people.forEach(person -> counts.forEach(count -> count.add(person)));
    routing(asked).settle(counts, SECRECY);
    return counts;
  }

  private static Routing routing(List<Question> asked) {
    return Routing.of(
        List.of(
            new Questionnaire(
                "Essai",
                List.of(
                    new Section("tout", "Tout", Layout.ONE_PER_PAGE, Condition.always(), asked)))));
  }
}
