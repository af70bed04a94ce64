package fr.caf.ecoute.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {
  @Test
  void questionsAreFoundByTheirCode() {
    Questionnaire questionnaire = of(section("s", question("a"), question("b")));
    assertThat(questionnaire.question("b")).contains(question("b"));
    assertThat(questionnaire.question("c")).isEmpty();
    assertThat(questionnaire.questions()).extracting(Question::code).containsExactly("a", "b");
  }

  @Test
  void noTwoThingsShareACode() {
    assertThatThrownBy(() -> of(section("s", question("a")), section("t", question("a"))))
        .hasMessageContaining("two things are called a");
    assertThatThrownBy(() -> of(section("a", question("a"))))
        .hasMessageContaining("two things are called a");
  }

  @Test
  void aConditionCannotLookAtItsOwnQuestionNorAtALaterOne() {
    assertThatThrownBy(() -> of(section("s", asking("a", "a")))).hasMessageContaining("too early");
    assertThatThrownBy(() -> of(section("s", asking("a", "b"), question("b"))))
        .hasMessageContaining("too early");
    assertThat(of(section("s", question("b"), asking("a", "b"))).questions()).hasSize(2);
  }

  @Test
  void thereIsAnEndToQuestionnaires() {
    Question[] many =
        IntStream.rangeClosed(0, 300).mapToObj(i -> question("q" + i)).toArray(Question[]::new);
    assertThatThrownBy(() -> of(section("s", many))).hasMessageContaining("301 questions");
  }

  @Test
  void nothingIsAskedWithoutATitle() {
    assertThatThrownBy(() -> new Questionnaire(" ", List.of(section("s", question("a")))))
        .hasMessageContaining("title");
  }

  @Test
  void oneThatIsBeingWrittenMayAskNothingYet() {
    Facts facts = new Facts(Channel.WEB, Language.FRENCH, "public");
    assertThat(Path.of(of(), Answers.none(), facts).pages()).isEmpty();
    assertThat(Path.of(of(section("s")), Answers.none(), facts).pages()).isEmpty();
  }

  @Test
  void aTextRepeatsOnlyWhatWasAskedBefore() {
    Question first = question("a");
    Question repeating = new YesNo(new Stem("b", "Vous avez dit {a} ?"));
    assertThat(of(section("s", first, repeating)).questions()).hasSize(2);
    assertThatThrownBy(() -> of(section("s", repeating, first))).hasMessageContaining("too early");
    assertThatThrownBy(() -> of(section("s", new YesNo(new Stem("b", "Et {b} ?")))))
        .hasMessageContaining("too early");
  }

  @Test
  void aTranslationChangesTheWordsAndNothingElse() {
    Language english = new Language("en");
    Questionnaire french = of(section("s", question("a"), question("b")));
    assertThat(french.missingTexts(english))
        .containsExactlyElementsOf(french.texts().keySet())
        .contains("title", "s.title", "a.label", "b.label");
    Translation half =
        Translation.empty().with("a.label", new Translation.Phrase("Question a ?", "Is it a?"));
    Questionnaire translated = french.translated(english, half);
    assertThat(translated.in(english).question("a").orElseThrow().label()).isEqualTo("Is it a?");
    assertThat(translated.in(english).question("b")).isEqualTo(french.question("b"));
    assertThat(translated.missingTexts(english)).doesNotContain("a.label").contains("b.label");
    assertThat(translated.untranslated(english)).isEqualTo(french);
  }

  @Test
  void equalNumbersAreEqualAnswers() {
    assertThat(new Answer.Numeric(new BigDecimal("3.00")))
        .isEqualTo(new Answer.Numeric(new BigDecimal("3")));
    assertThat(new Answer.Numeric(new BigDecimal("1E+3")).value().toString()).isEqualTo("1000");
  }

  @Test
  void aNumberNobodyWouldGiveIsRefusedBeforeItFillsTheMemory() {
    assertThatThrownBy(() -> new Answer.Numeric(new BigDecimal("1e999999999")))
        .hasMessageContaining("not a number a person would give");
  }

  @Test
  void sayingNothingIsNotAnEmptyAnswer() {
    assertThatThrownBy(() -> new Answer.Text(" \0")).hasMessageContaining("empty text");
    assertThatThrownBy(() -> new Answer.Choices(List.of())).hasMessageContaining("no choice");
  }

  @Test
  void answersAreReplacedInPlaceAndNeverChangedBehindOnesBack() {
    Answers first = Answers.none().with("a", new Answer.YesOrNo(true));
    Answers second = first.with("b", new Answer.ScaleValue(1)).with("a", new Answer.YesOrNo(false));
    assertThat(second.byQuestion().keySet()).containsExactly("a", "b");
    assertThat(first.get("a")).contains(new Answer.YesOrNo(true));
    assertThat(second.without("a").get("a")).isEmpty();
    assertThat(second.get("a")).contains(new Answer.YesOrNo(false));
    assertThatThrownBy(() -> second.byQuestion().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static Questionnaire of(Section... sections) {
    return new Questionnaire("Titre", List.of(sections));
  }

  private static Section section(String code, Question... questions) {
    return new Section(code, "Partie", Layout.ONE_PER_PAGE, Condition.always(), List.of(questions));
  }

  private static Question question(String code) {
    return new YesNo(new Stem(code, "Question"));
  }

  private static Question asking(String code, String about) {
    return new YesNo(
        new Stem(code, "Question")
            .when(new Condition.Compare(about, Operator.ANSWERED, List.of())));
  }
}
