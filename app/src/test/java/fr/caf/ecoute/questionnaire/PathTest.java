package fr.caf.ecoute.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathTest {
  private static final Facts WEB = new Facts(Channel.WEB, Language.FRENCH, "public");
  private static final Answer YES = new Answer.YesOrNo(true);
  private static final Answer NO = new Answer.YesOrNo(false);
  private static final Answer WORDS = new Answer.Text("Trop de papiers");

  private static final Condition BENEFITS = isTrue("beneficie");

  /** Parent? If so: benefits from it? If so: since when, in a section of its own. Then the end. */
  private static final Questionnaire QUESTIONNAIRE =
      new Questionnaire(
          "L’allocation journalière",
          List.of(
              section(
                  "situation",
                  Layout.ONE_PER_PAGE,
                  Condition.always(),
                  yesNo("parent", Condition.always()),
                  yesNo("beneficie", isTrue("parent"))),
              section(
                  "vecu",
                  Layout.TOGETHER,
                  BENEFITS,
                  yesNo("facile", Condition.always()),
                  text("obstacles", isFalse("facile"))),
              section(
                  "fin",
                  Layout.ONE_PER_PAGE,
                  Condition.always(),
                  text("ajout", Condition.always()))));

  @Test
  void aConditionHidesItsQuestionUntilItHolds() {
    assertThat(codes(path(Answers.none()))).containsExactly("parent", "ajout");
    assertThat(codes(path(Answers.none().with("parent", YES))))
        .containsExactly("parent", "beneficie", "ajout");
  }

  @Test
  void aSectionShownTogetherIsOnePageNamedAfterIt() {
    Path path = path(benefiting());
    assertThat(codes(path)).containsExactly("parent", "beneficie", "vecu", "ajout");
    assertThat(path.page("vecu").orElseThrow().questions()).hasSize(1);
  }

  @Test
  void anAnswerCanBringUpAQuestionOnItsOwnPageWhichThenIsNotDone() {
    Path path = path(benefiting().with("facile", NO));
    Page page = path.page("vecu").orElseThrow();
    assertThat(page.questions()).extracting(Question::code).containsExactly("facile", "obstacles");
    assertThat(path.isDone(page)).isFalse();
    assertThat(path.firstUnanswered()).contains(page);
  }

  @Test
  void whatWasSaidToAQuestionThatVanishedOpensNothing() {
    Answers changed = benefiting().with("facile", NO).with("obstacles", WORDS).with("parent", NO);
    assertThat(codes(path(changed))).containsExactly("parent", "ajout");
  }

  @Test
  void whatIsStoredAtTheEndHasOneEntryForEveryQuestion() {
    Answers changed = benefiting().with("facile", NO).with("obstacles", WORDS).with("parent", NO);
    assertThat(path(changed).settled().byQuestion())
        .containsExactly(
            Map.entry("parent", NO),
            Map.entry("beneficie", missing(MissingReason.NOT_SHOWN)),
            Map.entry("facile", missing(MissingReason.NOT_SHOWN)),
            Map.entry("obstacles", missing(MissingReason.NOT_SHOWN)),
            Map.entry("ajout", missing(MissingReason.SKIPPED)));
  }

  @Test
  void theReasonForNotAnsweringIsKept() {
    Answers refused = Answers.none().with("ajout", missing(MissingReason.REFUSED));
    assertThat(path(refused).settled().get("ajout")).contains(missing(MissingReason.REFUSED));
  }

  @Test
  void aQuestionThatComesBackIsToBeAskedAgain() {
    Answers settled = path(Answers.none().with("parent", NO)).settled();
    Path reopened = path(settled.with("parent", YES));
    assertThat(reopened.firstUnanswered()).isEqualTo(reopened.page("beneficie"));
    assertThat(reopened.settled().get("beneficie")).contains(missing(MissingReason.SKIPPED));
  }

  @Test
  void oneMayGoBackButNotPastTheFirstUnansweredPage() {
    Path path = path(Answers.none().with("parent", YES));
    assertThat(path.isReachable(path.page("parent").orElseThrow())).isTrue();
    assertThat(path.isReachable(path.page("beneficie").orElseThrow())).isTrue();
    assertThat(path.isReachable(path.page("ajout").orElseThrow())).isFalse();
  }

  @Test
  void aSkippedQuestionCountsAsSeenUnlessItIsHard() {
    Answers skipped = Answers.none().with("seule", missing(MissingReason.SKIPPED));
    assertThat(Path.of(asking(Requirement.SOFT), skipped, WEB).firstUnanswered()).isEmpty();
    assertThat(Path.of(asking(Requirement.HARD), skipped, WEB).firstUnanswered()).isPresent();
  }

  @Test
  void aHardQuestionLeftOutForbidsSubmitting() {
    assertThat(Path.of(asking(Requirement.HARD), Answers.none(), WEB).problems())
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.REQUIRED_CHOICE);
    assertThat(Path.of(asking(Requirement.SOFT), Answers.none(), WEB).problems()).isEmpty();
  }

  @Test
  void anAnswerThatDoesNotFitItsQuestionForbidsSubmitting() {
    Answers forged = Answers.none().with("seule", WORDS);
    assertThat(Path.of(asking(Requirement.NONE), forged, WEB).problems())
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.MALFORMED);
  }

  @Test
  void aFactOpensASection() {
    Condition kiosk =
        new Condition.Fact(Facts.Name.CHANNEL, Operator.EQ, List.of(new Literal.Word("borne")));
    Questionnaire questionnaire =
        new Questionnaire(
            "Accueil",
            List.of(
                section("borne", Layout.ONE_PER_PAGE, kiosk, yesNo("aide", Condition.always())),
                section(
                    "tous",
                    Layout.ONE_PER_PAGE,
                    Condition.always(),
                    yesNo("venu", Condition.always()))));
    assertThat(codes(Path.of(questionnaire, Answers.none(), WEB))).containsExactly("venu");
    assertThat(
            codes(
                Path.of(
                    questionnaire,
                    Answers.none(),
                    new Facts(Channel.KIOSK, Language.FRENCH, "public"))))
        .containsExactly("aide", "venu");
  }

  @Test
  void whenEverythingIsHiddenThereIsNoPageAndAllIsNotShown() {
    Condition never = new Condition.Not(Condition.always());
    Questionnaire questionnaire =
        new Questionnaire(
            "Rien", List.of(section("s", Layout.TOGETHER, never, yesNo("q", Condition.always()))));
    Path path = Path.of(questionnaire, Answers.none(), WEB);
    assertThat(path.pages()).isEmpty();
    assertThat(path.settled().get("q")).contains(missing(MissingReason.NOT_SHOWN));
  }

  @Test
  void aPageOfAnotherPathHasNoPlaceInThisOne() {
    Page elsewhere = path(benefiting()).page("vecu").orElseThrow();
    Path path = path(Answers.none());
    assertThatThrownBy(() -> path.next(elsewhere)).hasMessageContaining("not on this path: vecu");
  }

  private static Answers benefiting() {
    return Answers.none().with("parent", YES).with("beneficie", YES);
  }

  private static Path path(Answers answers) {
    return Path.of(QUESTIONNAIRE, answers, WEB);
  }

  private static List<String> codes(Path path) {
    return path.pages().stream().map(Page::code).toList();
  }

  private static Questionnaire asking(Requirement requirement) {
    Question question = new YesNo(new Stem("seule", "Êtes-vous parent ?").required(requirement));
    return new Questionnaire(
        "Une question", List.of(section("s", Layout.ONE_PER_PAGE, Condition.always(), question)));
  }

  private static Section section(
      String code, Layout layout, Condition when, Question... questions) {
    return new Section(code, "Partie " + code, layout, when, List.of(questions));
  }

  private static Question yesNo(String code, Condition when) {
    return new YesNo(new Stem(code, "Question " + code).when(when));
  }

  private static Question text(String code, Condition when) {
    return new LongText(new Stem(code, "Question " + code).when(when), 2_000);
  }

  private static Condition isTrue(String code) {
    return new Condition.Compare(code, Operator.EQ, List.of(new Literal.Truth(true)));
  }

  private static Condition isFalse(String code) {
    return new Condition.Compare(code, Operator.EQ, List.of(new Literal.Truth(false)));
  }

  private static Answer missing(MissingReason reason) {
    return new Answer.Missing(reason);
  }
}
