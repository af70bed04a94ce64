package fr.caf.ecoute.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * A reader of everything at once, as in {@link AttackTest}, who also has what is asked of some
 * according to what they said before, and what may be ticked together or alone. They know the
 * questionnaire: the only people they think of are those it lets exist.
 */
class WholePageAttackTest {
  private static final StatisticalSecrecy SECRECY = StatisticalSecrecy.of(Audience.PUBLIC);
  private static final int SMALLEST = Audience.PUBLIC.smallestGroup();
  private static final int POPULATIONS = 60;

  /** After which wishes one more question is asked. */
  private static final List<Set<String>> ASKING =
      List.of(Set.of("c1"), Set.of("c0", "c3"), Set.of("c0", "c2"), Set.of("c2"));

  private static final String NOBODY_ASKED = "pas posée";

  private final SingleChoice wish = single("souhait", 4, Stem.Subject.MATTER);
  private final MultipleChoice aids =
      new MultipleChoice(
          new Stem("aides", "Aides"),
          List.of(
              new Choice("a", "Argent"),
              new Choice("b", "Temps"),
              new Choice("rien", "Rien", Set.of(Choice.Trait.EXCLUSIVE), Condition.always())));
  private final SingleChoice trade = single("metier", 3, Stem.Subject.PROFILE);

  /** What one person may have said: a code each, in the order of the questions. */
  private record Person(String wish, String more, String aids, String trade) {
    boolean ticked(String code) {
      return Arrays.asList(aids.split(",")).contains(code);
    }
  }

  /** So many people are so. */
  private record Told(String what, Predicate<Person> who, long people) {}

  @Test
  void nothingGivesACountBackWhateverWasAskedOfWhom() {
    int attacked = 0;
    for (int seed = 0; seed < POPULATIONS; seed++) {
      Published published = new Published(new Random(seed * 7_919L), true);
      for (Told secret : published.secrets) {
        double[] range = published.range(secret);
        attacked++;
        assertThat(range[1] - range[0])
            .as("seed %d, %s is between %s and %s", seed, secret, range[0], range[1])
            .isGreaterThanOrEqualTo(SMALLEST - 0.01);
        if (secret.people < SMALLEST) {
          assertThat(range[0]).as("seed %d, %s may be nobody", seed, secret).isLessThan(0.01);
        }
      }
    }
    assertThat(attacked).as("counts attacked").isGreaterThan(POPULATIONS * 4);
  }

  @Test
  void theSameAttackFindsCountsWhereEachQuestionIsLookedAtAlone() {
    int found = 0;
    for (int seed = 0; seed < POPULATIONS; seed++) {
      Published published = new Published(new Random(seed * 7_919L), false);
      for (Told secret : published.secrets) {
        double[] range = published.range(secret);
        found += range[1] - range[0] < 0.01 ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(POPULATIONS / 6);
  }

  private final class Published {
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Person, Variable> unknown = new HashMap<>();
    private final List<Told> secrets = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final Set<String> asking;
    private int equations;

    Published(Random random, boolean together) {
      asking = ASKING.get(random.nextInt(ASKING.size()));
      possible().forEach(one -> unknown.put(one, model.addVariable("x" + one).lower(0)));
      int size = 50 + random.nextInt(100);
      for (int i = 0; i < size; i++) {
        people.add(drawn(random));
      }
      YesNo more =
          new YesNo(
              new Stem("precision", "Encore ?")
                  .when(
                      new Condition.Compare(
                          "souhait",
                          Operator.IN,
                          asking.stream().<Literal>map(Literal.Word::new).toList())));
      List<Question> asked = List.of(wish, more, aids, trade);
      List<QuestionCount> counts =
          asked.stream().map(one -> QuestionCount.of(one, SECRECY).getFirst()).toList();
      people.forEach(one -> counts.forEach(count -> count.add(answers(one))));
      Routing routing =
          Routing.of(
              List.of(
                  new Questionnaire(
                      "Essai",
                      List.of(
                          new Section(
                              "tout", "Tout", Layout.ONE_PER_PAGE, Condition.always(), asked)))));
      if (together) {
        routing.settle(counts, SECRECY);
      }
      fact("everybody", _ -> true, people.size());
      counts.forEach(this::read);
      boolean first = cross(counts.get(0), counts.getLast());
      if (first || !together) {
        cross(counts.get(1), counts.getLast());
      }
      cross(counts.get(2), counts.getLast());
    }

    private Stream<Person> possible() {
      return Stream.of("c0", "c1", "c2", "c3", "")
          .flatMap(
              wished ->
                  (asking.contains(wished) ? Stream.of("oui", "non", "") : Stream.of(NOBODY_ASKED))
                      .flatMap(
                          more ->
                              Stream.of("a", "b", "a,b", "rien", "")
                                  .flatMap(
                                      ticked ->
                                          Stream.of("c0", "c1", "c2")
                                              .map(job -> new Person(wished, more, ticked, job)))));
    }

    private Person drawn(Random random) {
      String wished = random.nextInt(15) == 0 ? "" : "c" + skewed(random, 4);
      String more =
          asking.contains(wished)
              ? List.of("oui", "oui", "non", "").get(random.nextInt(4))
              : NOBODY_ASKED;
      String ticked =
          List.of("a", "a", "a,b", "a,b", "a,b", "b", "rien", "a").get(skewed(random, 8));
      return new Person(wished, more, ticked, "c" + skewed(random, 3));
    }

    private void fact(String what, Predicate<Person> who, long told) {
      assertThat(told).as("what is shown of %s is true", what).isEqualTo(count(who));
      Expression sum = model.addExpression("e" + equations++);
      unknown.forEach((person, number) -> sum.set(number, who.test(person) ? 1 : 0));
      sum.level(told);
    }

    private long count(Predicate<Person> who) {
      return people.stream().filter(who).count();
    }

    private void read(QuestionCount question) {
      Tally tally = question.tally();
      for (TallyRow row : tally.rows()) {
        note(question.code() + " " + row.label(), gave(question, row.code()), row.count());
      }
      if (tally.answered() != null) {
        fact(question.code() + " answered", answered(question), tally.answered());
      }
      for (Tally.Unanswered silent : tally.unanswered()) {
        boolean shown = !silent.reason().equals(Silence.NOT_SHOWN.words());
        fact(
            question.code() + " silent",
            one -> !answered(question).test(one) && shown == wasAsked(question, one),
            silent.count());
      }
    }

    private void note(String what, Predicate<Person> who, @Nullable Long told) {
      if (told == null) {
        secrets.add(new Told(what, who, count(who)));
      } else {
        fact(what, who, told);
      }
    }

    /** Says whether all of it was shown. */
    private boolean cross(QuestionCount question, QuestionCount profile) {
      Crossing crossing = Crossing.of(question, profile, SECRECY).orElse(null);
      if (crossing == null) {
        return false;
      }
      people.forEach(one -> crossing.add(answers(one)));
      CrossTable table = crossing.table();
      if (table.isWithheld()) {
        return false;
      }
      for (CrossTable.Row row : table.rows()) {
        for (int i = 0; i < row.cells().size(); i++) {
          Predicate<Person> who =
              line(question, row.label()).and(line(profile, table.columns().get(i).label()));
          note(
              question.code() + " " + row.label() + " " + table.columns().get(i).label(),
              who,
              row.cells().get(i).count());
        }
      }
      return table.isWhole();
    }

    /** Whom a line of a table is about. */
    private Predicate<Person> line(QuestionCount question, String label) {
      if (label.equals("Sans réponse")) {
        return answered(question).negate();
      }
      Tally tally = question.tally();
      List<String> codes =
          tally.rows().stream()
              .filter(row -> label.startsWith("Tou") ? !row.isShown() : row.label().equals(label))
              .map(TallyRow::code)
              .toList();
      assertThat(codes).isNotEmpty();
      return codes.stream().map(code -> gave(question, code)).reduce(_ -> false, Predicate::or);
    }

    private double[] range(Told secret) {
      unknown.forEach((person, number) -> number.weight(secret.who.test(person) ? 1 : 0));
      double least = model.minimise().getValue();
      double most = model.maximise().getValue();
      assertThat(least).isLessThan(secret.people + 0.01);
      assertThat(most).isGreaterThan(secret.people - 0.01);
      return new double[] {least, most};
    }
  }

  private static Predicate<Person> gave(QuestionCount question, String code) {
    return one ->
        switch (question.code()) {
          case "souhait" -> one.wish.equals(code);
          case "precision" -> one.more.equals(code);
          case "aides" -> one.ticked(code);
          case "metier" -> one.trade.equals(code);
          case String other -> throw new IllegalStateException(other);
        };
  }

  private static Predicate<Person> answered(QuestionCount question) {
    return one ->
        switch (question.code()) {
          case "souhait" -> !one.wish.isEmpty();
          case "precision" -> !one.more.isEmpty() && !one.more.equals(NOBODY_ASKED);
          case "aides" -> !one.aids.isEmpty();
          case "metier" -> true;
          case String other -> throw new IllegalStateException(other);
        };
  }

  private static boolean wasAsked(QuestionCount question, Person one) {
    return !question.code().equals("precision") || !one.more.equals(NOBODY_ASKED);
  }

  private static Answers answers(Person one) {
    return Answers.of(
        Map.of(
            "souhait",
            one.wish.isEmpty() ? left() : new Answer.OneChoice(one.wish),
            "precision",
            switch (one.more) {
              case "" -> left();
              case NOBODY_ASKED -> new Answer.Missing(MissingReason.NOT_SHOWN);
              case String said -> new Answer.YesOrNo(said.equals("oui"));
            },
            "aides",
            one.aids.isEmpty()
                ? left()
                : new Answer.Choices(
                    Arrays.stream(one.aids.split(",")).map(Answer.OneChoice::new).toList()),
            "metier",
            new Answer.OneChoice(one.trade)));
  }

  private static Answer left() {
    return new Answer.Missing(MissingReason.SKIPPED);
  }

  private static int skewed(Random random, int values) {
    return Math.min(random.nextInt(values), random.nextInt(values));
  }

  private static SingleChoice single(String code, int values, Stem.Subject subject) {
    return new SingleChoice(
        new Stem(code, code).about(subject),
        IntStream.range(0, values).mapToObj(i -> new Choice("c" + i, "Choix " + i)).toList());
  }
}
