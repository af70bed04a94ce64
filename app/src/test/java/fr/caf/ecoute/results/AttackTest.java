package fr.caf.ecoute.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A reader who has all there is to read of a consultation at once: every tally with its base, its
 * silences and its mean, and every table of a question by a profile. They write down all it says as
 * one system over the whole population (how many people gave each combination of answers) and work
 * out, by linear programming, between what and what each count kept back must be.
 */
class AttackTest {
  private static final StatisticalSecrecy SECRECY = StatisticalSecrecy.of(Audience.PUBLIC);
  private static final int SMALLEST = Audience.PUBLIC.smallestGroup();
  private static final int POPULATIONS = 60;

  private final SingleChoice wish = single("souhait", 3, Stem.Subject.MATTER);
  private final Scale note =
      new Scale(new Stem("note", "Note"), 1, 3, "Mal", "Bien", Scale.DontKnow.NOT_OFFERED);
  private final SingleChoice trade = single("metier", 3, Stem.Subject.PROFILE);
  private final SingleChoice site = single("site", 2, Stem.Subject.PROFILE);
  private final List<Question> asked = List.of(wish, note, trade, site);

  @Test
  void nothingThatIsReadAtOnceGivesACountBack() {
    int attacked = 0;
    for (int seed = 0; seed < POPULATIONS; seed++) {
      Published published = publish(population(new Random(seed)), false);
      for (Secret secret : published.secrets) {
        Range range = published.range(secret);
        attacked++;
        assertThat(range.most - range.least)
            .as("seed %d, %s is between %s and %s", seed, secret, range.least, range.most)
            .isGreaterThanOrEqualTo(SMALLEST - 0.01);
        if (secret.count < SMALLEST) {
          assertThat(range.least).as("seed %d, %s may be nobody", seed, secret).isLessThan(0.01);
        }
      }
    }
    assertThat(attacked).as("counts attacked").isGreaterThan(POPULATIONS * 4);
  }

  @Test
  void theSameAttackFindsCountsWhereOnlySmallOnesAreKeptBack() {
    int found = 0;
    for (int seed = 0; seed < POPULATIONS / 4; seed++) {
      Published published = publish(population(new Random(seed)), true);
      for (Secret secret : published.secrets) {
        Range range = published.range(secret);
        found += range.most - range.least < 0.01 ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(POPULATIONS / 4);
  }

  /** People whose profile bears on what they say, some of whom skip questions. */
  private List<Answers> population(Random random) {
    List<Answers> people = new ArrayList<>();
    int size = 60 + random.nextInt(120);
    for (int i = 0; i < size; i++) {
      int trade = skewed(random, 3);
      Map<String, Answer> said = new HashMap<>();
      said.put("metier", choice(trade));
      said.put("site", choice(skewed(random, 2)));
      said.put("souhait", choice((skewed(random, 3) + trade) % 3));
      said.put("note", new Answer.ScaleValue(1 + (skewed(random, 3) + 2 * trade) % 3));
      if (random.nextInt(12) == 0) {
        said.put("souhait", new Answer.Missing(MissingReason.SKIPPED));
      }
      if (random.nextInt(25) == 0) {
        said.put("metier", new Answer.Missing(MissingReason.SKIPPED));
      }
      people.add(Answers.of(said));
    }
    return people;
  }

  private static int skewed(Random random, int values) {
    return Math.min(random.nextInt(values), random.nextInt(values) * random.nextInt(2));
  }

  private static Answer choice(int place) {
    return new Answer.OneChoice("c" + place);
  }

  private static SingleChoice single(String code, int values, Stem.Subject subject) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < values; i++) {
      choices.add(new Choice("c" + i, "Choix " + i));
    }
    return new SingleChoice(new Stem(code, code).about(subject), choices);
  }

  /** A count a reader is after: people who gave these answers; "" is none. */
  private record Secret(Map<String, String> said, long count) {}

  private record Range(double least, double most) {}

  private Published publish(List<Answers> people, boolean carelessly) {
    Published published = new Published(people);
    List<QuestionCount> counts =
        asked.stream().map(one -> QuestionCount.of(one, SECRECY).getFirst()).toList();
    people.forEach(person -> counts.forEach(count -> count.add(person)));
    for (int i = 0; i < asked.size(); i++) {
      published.read(asked.get(i), counts.get(i).tally());
    }
    for (int i = 0; i < 2; i++) {
      for (int j = 2; j < 4; j++) {
        published.cross(counts.get(i), counts.get(j), people, carelessly);
      }
    }
    return published;
  }

  /** All that was shown, as equations on the number of people of each combination of answers. */
  private final class Published {
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Map<String, String>, Variable> unknown = new HashMap<>();
    private final List<Secret> secrets = new ArrayList<>();
    private final List<Answers> people;
    private int equations;

    Published(List<Answers> people) {
      this.people = people;
      combine(new HashMap<>(), 0);
      total(Map.of(), people.size());
    }

    private void combine(Map<String, String> said, int next) {
      if (next == asked.size()) {
        Variable number = model.addVariable("x" + unknown.size()).lower(0);
        unknown.put(Map.copyOf(said), number);
        return;
      }
      for (String code : codes(asked.get(next))) {
        said.put(asked.get(next).code(), code);
        combine(said, next + 1);
      }
      said.remove(asked.get(next).code());
    }

    private Expression sum(Map<String, String> said) {
      Expression sum = model.addExpression("e" + equations++);
      unknown.forEach(
          (combination, number) -> {
            if (combination.entrySet().containsAll(said.entrySet())) {
              sum.set(number, 1);
            }
          });
      return sum;
    }

    private void total(Map<String, String> said, long count) {
      assertThat(count).as("what is shown of %s is true", said).isEqualTo(count(said));
      sum(said).level(count);
    }

    void read(Question question, Tally tally) {
      for (TallyRow row : tally.rows()) {
        Map<String, String> said = Map.of(question.code(), row.code());
        if (row.count() == null) {
          secrets.add(new Secret(said, count(said)));
        } else {
          total(said, row.count());
        }
      }
      Long answered = tally.answered();
      Tally.Summary summary = tally.summary();
      if (answered != null) {
        total(Map.of(question.code(), ""), people.size() - answered);
        if (summary != null && summary.mean() != null) {
          mean(question, summary.mean(), answered);
        }
      }
    }

    /** Rounded to the tenth, it bounds the sum of the marks. */
    private void mean(Question question, double mean, long answered) {
      Expression sum = model.addExpression("m" + equations++);
      unknown.forEach(
          (combination, number) -> {
            String mark = combination.getOrDefault(question.code(), "");
            if (!mark.isEmpty()) {
              sum.set(number, Integer.parseInt(mark));
            }
          });
      sum.lower((mean - 0.0501) * answered).upper((mean + 0.0501) * answered);
    }

    void cross(
        QuestionCount question, QuestionCount profile, List<Answers> all, boolean carelessly) {
      Crossing crossing = Crossing.of(question, profile, SECRECY).orElse(null);
      if (crossing == null) {
        return;
      }
      all.forEach(crossing::add);
      CrossTable table = crossing.table();
      if (table.isWithheld()) {
        return; // its sums are those of the tallies, which are what they are
      }
      for (CrossTable.Row row : table.rows()) {
        for (int i = 0; i < row.cells().size(); i++) {
          String answer = code(question.question(), row.label());
          String group = code(profile.question(), table.columns().get(i).label());
          if (answer == null || group == null) {
            continue;
          }
          Map<String, String> said =
              Map.of(question.question().code(), answer, profile.question().code(), group);
          long count = count(said);
          Long shown = row.cells().get(i).count();
          if (carelessly && count >= SMALLEST) {
            total(said, count);
          } else if (!carelessly && shown != null) {
            total(said, shown);
          } else {
            secrets.add(new Secret(said, count));
          }
        }
      }
    }

    private long count(Map<String, String> said) {
      return people.stream()
          .filter(
              person ->
                  said.entrySet().stream()
                      .allMatch(one -> given(person, one.getKey()).equals(one.getValue())))
          .count();
    }

    Range range(Secret secret) {
      unknown.forEach(
          (combination, number) ->
              number.weight(combination.entrySet().containsAll(secret.said.entrySet()) ? 1 : 0));
      Optimisation.Result least = model.minimise();
      Optimisation.Result most = model.maximise();
      assertThat(least.getState().isFeasible()).isTrue();
      assertThat(most.getState().isFeasible()).isTrue();
      return new Range(least.getValue(), most.getValue());
    }
  }

  private static String given(Answers person, String question) {
    return switch (person.get(question).orElseThrow()) {
      case Answer.OneChoice one -> one.code();
      case Answer.ScaleValue(int mark) -> String.valueOf(mark);
      case Answer.Missing _ -> "";
      case Answer other -> throw new IllegalStateException(other.toString());
    };
  }

  private static List<String> codes(Question question) {
    List<String> codes = new ArrayList<>(List.of(""));
    if (question instanceof SingleChoice single) {
      single.choices().forEach(choice -> codes.add(choice.code()));
    } else {
      codes.addAll(List.of("1", "2", "3"));
    }
    return codes;
  }

  /** What a line of a table is about; nothing for several answers together. */
  private static @Nullable String code(Question question, String label) {
    if (label.equals("Sans réponse")) {
      return "";
    }
    if (question instanceof SingleChoice single) {
      return single.choices().stream()
          .filter(choice -> choice.label().equals(label))
          .map(Choice::code)
          .findFirst()
          .orElse(null);
    }
    return label.startsWith("Tous")
        ? null
        : label.startsWith("Toutes") ? null : label.substring(0, 1);
  }
}
