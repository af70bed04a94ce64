package fr.caf.ecoute.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.questionnaire.Routes.Asks;
import fr.caf.ecoute.questionnaire.Routes.Ends;
import fr.caf.ecoute.questionnaire.Routes.Route;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private static final int CASES = 3_000;

  @Test
  void eachAnswerLeadsToItsOwnQuestion() {
    Condition yes = new Condition.Compare("venu", Operator.EQ, List.of(new Literal.Truth(true)));
    Questionnaire questionnaire =
        new Questionnaire(
            "Essai",
            List.of(
                part("a", Condition.always(), new YesNo(new Stem("venu", "Venu ?"))),
                part("b", yes, new LongText(new Stem("recit", "Racontez"), 200)),
                part("c", Condition.always(), new LongText(new Stem("fin", "Et puis ?"), 200))));

    List<Route> routes = Routes.of(questionnaire, "venu");

    assertThat(routes)
        .extracting(Route::said)
        .containsExactly(new Said.Truth(true), new Said.Truth(false), new Said.Nothing());
    assertThat(routes.get(0).steps()).containsExactly(new Asks("recit", false, true));
    assertThat(routes.get(1).steps()).containsExactly(new Asks("fin", false, true));
    assertThat(routes.get(2).steps()).containsExactly(new Asks("fin", false, true));
    assertThat(Routes.of(questionnaire, "fin")).allMatch(Route::mayEnd);
  }

  @Test
  void whatAlsoDependsOnAnotherAnswerIsOnlyPossible() {
    Condition said = new Condition.Compare("avis", Operator.ANSWERED, List.of());
    Questionnaire questionnaire =
        new Questionnaire(
            "Essai",
            List.of(
                part(
                    "a",
                    Condition.always(),
                    new ShortText(new Stem("avis", "Votre avis ?"), 50),
                    new YesNo(new Stem("venu", "Venu ?")),
                    new YesNo(new Stem("relance", "Encore ?").when(said)),
                    new YesNo(new Stem("fin", "Fini ?")))));

    assertThat(Routes.of(questionnaire, "venu").getFirst().steps())
        .containsExactly(new Asks("relance", false, false), new Asks("fin", false, true));
  }

  @Test
  void aNumberIsToldByTheBoundsThatMatter() {
    Condition adult =
        new Condition.Compare(
            "age", Operator.GTE, List.of(new Literal.Numeric(BigDecimal.valueOf(18))));
    Exit leave =
        new Exit(
            new Condition.Not(adult),
            "Cette consultation est pour les adultes.",
            Exit.Ending.LEAVE);
    Questionnaire questionnaire =
        new Questionnaire(
            "Essai",
            List.of(
                part(
                    "a",
                    Condition.always(),
                    new NumberQuestion(
                        new Stem("age", "Âge ?").required(Requirement.HARD).exiting(List.of(leave)),
                        null,
                        null,
                        0,
                        null),
                    new YesNo(new Stem("fin", "Fini ?")))));

    List<Route> routes = Routes.of(questionnaire, "age");
    assertThat(routes).hasSize(3);
    assertThat(routes.get(0).steps()).containsExactly(new Ends(leave, true));
    assertThat(routes.get(0).mayEnd()).isFalse();
    assertThat(routes.get(1).steps()).containsExactly(new Asks("fin", false, true));
    assertThat(routes.get(2).steps()).containsExactly(new Asks("fin", false, true));
  }

  @Test
  void whateverPeopleAnswerTheyGoOnlyWhereTheRoutesLead() {
    int checked = 0;
    for (int seed = 0; seed < CASES; seed++) {
      RandomQuestionnaires chance = new RandomQuestionnaires(seed);
      Questionnaire questionnaire = chance.questionnaire();
      Facts facts = chance.facts();
      Path path = walk(chance, questionnaire, facts);
      for (Page page : path.pages()) {
        for (Question question : page.questions()) {
          Answer answer = path.answers().get(question.code()).orElseThrow();
          for (Route route : Routes.of(questionnaire, question.code())) {
            if (matches(route.said(), answer)) {
              checked++;
              assertThat(leads(route, path, page))
                  .as("seed %d, %s answered %s: %s", seed, question.code(), answer, route)
                  .isTrue();
            }
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(CASES * 3);
  }

  private static Path walk(RandomQuestionnaires chance, Questionnaire questionnaire, Facts facts) {
    Answers stored = Answers.none();
    Path path = Path.of(questionnaire, stored, facts);
    for (Optional<Page> page = path.firstUnanswered();
        page.isPresent();
        page = path.firstUnanswered()) {
      for (Question question : page.get().questions()) {
        stored = stored.with(question.code(), chance.answerTo(question));
      }
      path = Path.of(questionnaire, stored, facts);
    }
    return path;
  }

  private static boolean leads(Route route, Path path, Page page) {
    Optional<Page> next = path.next(page);
    if (next.isPresent()) {
      String first = next.get().questions().getFirst().code();
      return route.steps().stream()
          .anyMatch(
              step ->
                  step instanceof Asks asks && !asks.samePage() && asks.question().equals(first));
    }
    return path.exit()
        .map(
            exit ->
                route.steps().stream()
                    .anyMatch(step -> step instanceof Ends ends && ends.exit().equals(exit)))
        .orElse(route.mayEnd());
  }

  private static boolean matches(Said said, Answer answer) {
    return switch (said) {
      case Said.Truth(boolean yes) -> answer.equals(new Answer.YesOrNo(yes));
      case Said.Picked(String code, String _) ->
          answer.literals().equals(java.util.Set.of(new Literal.Word(code)));
      case Said.Elsewhere(String code) ->
          answer.literals().equals(java.util.Set.of(new Literal.Word(code)));
      case Said.Ticked(String code, String _) -> answer.literals().contains(new Literal.Word(code));
      case Said.Between between ->
          answer.literals().stream()
              .anyMatch(
                  literal ->
                      literal instanceof Literal.Numeric(BigDecimal number)
                          && isIn(between, number));
      case Said.Something _ -> !answer.literals().isEmpty();
      case Said.Nothing _ -> answer.literals().isEmpty();
    };
  }

  private static boolean isIn(Said.Between between, BigDecimal number) {
    BigDecimal above = between.above();
    BigDecimal below = between.below();
    if (between.isOneNumber()) {
      return above != null && above.compareTo(number) == 0;
    }
    return (above == null || number.compareTo(above) > 0)
        && (below == null || number.compareTo(below) < 0);
  }

  private static Section part(String code, Condition when, Question... questions) {
    return new Section(code, "Partie " + code, Layout.ONE_PER_PAGE, when, List.of(questions));
  }
}
