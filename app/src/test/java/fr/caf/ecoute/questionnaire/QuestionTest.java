package fr.caf.ecoute.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionTest {
  private static final Stem STEM = new Stem("q", "Une question ?");
  private static final List<Choice> CHOICES =
      List.of(
          new Choice("a", "Le dossier"),
          new Choice("b", "L’attente"),
          new Choice("autre", "Autre", Choice.Trait.SPECIFY),
          new Choice("aucun", "Aucun", Choice.Trait.EXCLUSIVE));
  private static final NumberQuestion CHILDREN =
      new NumberQuestion(STEM, BigDecimal.ZERO, BigDecimal.valueOf(18), 0, "ans");

  @Test
  void aTextTooLongSaysItsLengthAndTheMaximum() {
    assertThat(new LongText(STEM, 2_000).check(new Answer.Text("é".repeat(2_000)))).isEmpty();
    assertThat(new LongText(STEM, 2_000).check(new Answer.Text("🙂".repeat(2_001))))
        .containsExactly(new Problem("q", Problem.Kind.TOO_LONG, 2_001, 2_000));
    assertThat(new ShortText(STEM, 3).check(new Answer.Text("quatre")))
        .containsExactly(new Problem("q", Problem.Kind.TOO_LONG, 6, 3));
  }

  @Test
  void lineEndsCountForOneHoweverTheBrowserSendsThem() {
    assertThat(new LongText(STEM, 3).check(new Answer.Text("a\r\nb"))).isEmpty();
  }

  @Test
  void aNumberStaysWithinItsBoundsAndDecimals() {
    assertThat(checkNumber("0")).isEmpty();
    assertThat(checkNumber("18.0")).isEmpty();
    assertThat(checkNumber("-1")).containsExactly(Problem.Kind.TOO_SMALL);
    assertThat(checkNumber("19")).containsExactly(Problem.Kind.TOO_LARGE);
    assertThat(checkNumber("18.5"))
        .containsExactly(Problem.Kind.TOO_MANY_DECIMALS, Problem.Kind.TOO_LARGE);
  }

  @Test
  void aChoiceMustBeOneOfThoseOffered() {
    SingleChoice single = new SingleChoice(STEM, CHOICES.subList(0, 3));
    assertThat(kinds(single.check(new Answer.OneChoice("a")))).isEmpty();
    assertThat(kinds(single.check(new Answer.OneChoice("z"))))
        .containsExactly(Problem.Kind.UNKNOWN_CHOICE);
    assertThat(kinds(single.check(new Answer.OneChoice("autre", "x".repeat(201)))))
        .containsExactly(Problem.Kind.TOO_LONG);
    assertThat(kinds(single.check(new Answer.OneChoice("a", "glissé"))))
        .containsExactly(Problem.Kind.MALFORMED);
  }

  @Test
  void autreAloneIsAnAnswerUnlessTheQuestionInsists() {
    Answer alone = new Answer.OneChoice("autre", "  ");
    List<Choice> three = CHOICES.subList(0, 3);
    assertThat(new SingleChoice(STEM.required(Requirement.SOFT), three).check(alone)).isEmpty();
    assertThat(new SingleChoice(STEM.required(Requirement.HARD), three).check(alone))
        .containsExactly(new Problem("q", Problem.Kind.SPECIFY_MISSING, "Autre"));
  }

  @Test
  void tickedChoicesAreCounted() {
    MultipleChoice twoOrThree = new MultipleChoice(STEM, CHOICES, 2, 2);
    assertThat(twoOrThree.check(ticked("a", "b"))).isEmpty();
    assertThat(twoOrThree.check(ticked("a")))
        .containsExactly(new Problem("q", Problem.Kind.TOO_FEW_CHOICES, 2, 1));
    assertThat(new MultipleChoice(STEM, CHOICES, 0, 1).check(ticked("a", "b")))
        .containsExactly(new Problem("q", Problem.Kind.TOO_MANY_CHOICES, 1, 2));
  }

  @Test
  void anExclusiveChoiceStandsAloneAndIsThenEnough() {
    MultipleChoice atLeastTwo = new MultipleChoice(STEM, CHOICES, 2, 4);
    assertThat(atLeastTwo.check(ticked("aucun"))).isEmpty();
    assertThat(atLeastTwo.check(ticked("a", "aucun")))
        .containsExactly(new Problem("q", Problem.Kind.EXCLUSIVE_WITH_OTHERS, "Aucun"));
  }

  @Test
  void aMarkIsOnTheScale() {
    Scale scale = new Scale(STEM, 1, 5, "Pas du tout", "Tout à fait", Scale.DontKnow.OFFERED);
    assertThat(scale.check(new Answer.ScaleValue(1))).isEmpty();
    assertThat(scale.check(new Answer.ScaleValue(6)))
        .containsExactly(new Problem("q", Problem.Kind.OUT_OF_SCALE, 1, 5));
  }

  @Test
  void onlyAHardQuestionRefusesToBeSkippedAndASoftOneReminds() {
    Answer skipped = new Answer.Missing(MissingReason.SKIPPED);
    assertThat(new YesNo(STEM).check(skipped)).isEmpty();
    List<Problem> soft = new YesNo(STEM.required(Requirement.SOFT)).check(skipped);
    assertThat(kinds(soft)).containsExactly(Problem.Kind.REMINDER);
    assertThat(soft).noneMatch(Problem::isBlocking);
    List<Problem> hard = new LongText(STEM.required(Requirement.HARD), 10).check(skipped);
    assertThat(kinds(hard)).containsExactly(Problem.Kind.REQUIRED);
    assertThat(hard).allMatch(Problem::isBlocking);
  }

  @ParameterizedTest
  @EnumSource(
      value = MissingReason.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SKIPPED", "NOT_SHOWN"})
  void havingSaidWhyIsAnAnswerEvenToAHardQuestion(MissingReason reason) {
    assertThat(new YesNo(STEM.required(Requirement.HARD)).check(new Answer.Missing(reason)))
        .isEmpty();
  }

  @Test
  void anAnswerOfAnotherKindIsNoAnswer() {
    assertThat(kinds(new YesNo(STEM).check(new Answer.Text("oui"))))
        .containsExactly(Problem.Kind.MALFORMED);
    assertThat(kinds(CHILDREN.check(new Answer.ScaleValue(3))))
        .containsExactly(Problem.Kind.MALFORMED);
  }

  @Test
  void questionsThatCannotBeAnsweredAreNotMade() {
    assertThatThrownBy(() -> new Stem("Q1", "Majuscule")).hasMessageContaining("not a code");
    assertThatThrownBy(() -> new Stem("a__b", "Deux tirets")).hasMessageContaining("not a code");
    assertThatThrownBy(() -> new Stem("q", " ")).hasMessageContaining("no label");
    assertThatThrownBy(() -> new ShortText(STEM, 0)).hasMessageContaining("maximum length");
    assertThatThrownBy(() -> new LongText(STEM, 10_001)).hasMessageContaining("maximum length");
    assertThatThrownBy(() -> new NumberQuestion(STEM, BigDecimal.ONE, BigDecimal.ZERO, 0, null))
        .hasMessageContaining("bounds");
    assertThatThrownBy(() -> new SingleChoice(STEM, CHOICES)).hasMessageContaining("exclusive");
    assertThatThrownBy(() -> new SingleChoice(STEM, List.of())).hasMessageContaining("choices");
    assertThatThrownBy(() -> new MultipleChoice(STEM, CHOICES, 0, 5))
        .hasMessageContaining("of 4 choices");
    assertThatThrownBy(() -> new Scale(STEM, 5, 5, "a", "b", Scale.DontKnow.OFFERED))
        .hasMessageContaining("ends");
  }

  private static List<Problem.Kind> checkNumber(String value) {
    return kinds(CHILDREN.check(new Answer.Numeric(new BigDecimal(value))));
  }

  private static Answer ticked(String... codes) {
    return new Answer.Choices(Arrays.stream(codes).map(Answer.OneChoice::new).toList());
  }

  private static List<Problem.Kind> kinds(List<Problem> problems) {
    return problems.stream().map(Problem::kind).toList();
  }
}
