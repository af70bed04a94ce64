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
  void anExitOpensOnceItsQuestionIsAnsweredAndNotBefore() {
    Exit exit = new Exit(isFalse("concerne"), "Merci", Exit.Ending.LEAVE);
    Question concerned = yesNo("concerne", Condition.always());
    Questionnaire questionnaire =
        new Questionnaire(
            "Êtes-vous concerné ?",
            List.of(
                section(
                    "s",
                    Layout.ONE_PER_PAGE,
                    Condition.always(),
                    concerned.with(concerned.stem().exiting(List.of(exit))),
                    text("suite", Condition.always()))));
    Path before = Path.of(questionnaire, Answers.none(), WEB);
    assertThat(before.exit()).isEmpty();
    assertThat(codes(before)).containsExactly("concerne", "suite");
    Answers no = Answers.none().with("concerne", NO).with("suite", WORDS);
    Path after = Path.of(questionnaire, no, WEB);
    assertThat(after.exit()).contains(exit);
    assertThat(codes(after)).containsExactly("concerne");
    assertThat(after.settled().get("suite")).contains(missing(MissingReason.NOT_SHOWN));
    assertThat(Path.of(questionnaire, no.with("concerne", YES), WEB).exit()).isEmpty();
  }

  @Test
  void aCheckSpeaksOnlyOfAnAnswerAndOnlyAnErrorHolds() {
    Question parent = yesNo("parent", Condition.always());
    for (Check.Severity severity : Check.Severity.values()) {
      Check check = new Check(isFalse("parent"), severity, "Vraiment ?");
      Questionnaire questionnaire =
          new Questionnaire(
              "Parents",
              List.of(
                  section(
                      "s",
                      Layout.ONE_PER_PAGE,
                      Condition.always(),
                      parent.with(parent.stem().checking(List.of(check))))));
      Path no = Path.of(questionnaire, Answers.none().with("parent", NO), WEB);
      assertThat(no.remarks(no.questions().getFirst())).hasSize(1);
      assertThat(no.firstUnanswered().isPresent()).isEqualTo(severity == Check.Severity.ERROR);
      assertThat(no.problems().isEmpty()).isEqualTo(severity != Check.Severity.ERROR);
      Path unsaid =
          Path.of(
              questionnaire, Answers.none().with("parent", missing(MissingReason.DONT_KNOW)), WEB);
      assertThat(unsaid.remarks(unsaid.questions().getFirst())).isEmpty();
    }
  }

  @Test
  void aChoiceThatIsHiddenIsNeitherOfferedNorKept() {
    MultipleChoice helps =
        new MultipleChoice(
            new Stem("aides", "Quelles aides ?"),
            List.of(
                new Choice("ajpp", "AJPP").when(isTrue("parent")),
                new Choice("rsa", "RSA"),
                new Choice("aah", "AAH")),
            1,
            3);
    Questionnaire questionnaire =
        new Questionnaire(
            "Aides",
            List.of(
                section(
                    "s",
                    Layout.ONE_PER_PAGE,
                    Condition.always(),
                    yesNo("parent", Condition.always()),
                    helps)));
    Answer both =
        new Answer.Choices(List.of(new Answer.OneChoice("ajpp"), new Answer.OneChoice("rsa")));
    Answers said = Answers.none().with("parent", YES).with("aides", both);
    assertThat(Path.of(questionnaire, said, WEB).answers().get("aides")).contains(both);
    Path changed = Path.of(questionnaire, said.with("parent", NO), WEB);
    assertThat(((MultipleChoice) changed.questions().getLast()).choices())
        .extracting(Choice::code)
        .containsExactly("rsa", "aah");
    assertThat(changed.settled().get("aides"))
        .contains(new Answer.Choices(List.of(new Answer.OneChoice("rsa"))));
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
