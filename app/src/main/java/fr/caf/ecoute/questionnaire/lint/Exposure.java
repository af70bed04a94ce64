package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many people the questions on who they are could single out, put together.
 *
 * <p>People are laid out in cells, one for each combination of answers. Where the choices of a
 * question are the groups whose sizes are known, each group is laid out by itself, with the people
 * it truly has. Elsewhere the k-th commonest answer is given a share in 1/k, for answers are never
 * evenly shared; questions are taken as independent. With N people and a cell of share p, the
 * number of people in cells of fewer than g is the sum of {@code N·p·P(Binomial(N-1, p) ≤ g-2)};
 * alone is g = 2. A cell of less than a fiftieth of a person holds only people who are alone: it is
 * not cut any further.
 *
 * @param alone how many would be alone in their cell
 * @param exposed how many would be in a cell of fewer than the smallest group, those included
 * @param questions the questions put together
 * @param sized those of them whose groups have a known size
 * @param without for each question, in their order, the same if it were not asked
 * @param merged the same if its answers were gathered two by two, where that can be
 * @param inOwnWords those that cannot be put together, for anybody may write what nobody else does
 */
public record Exposure(
    long alone,
    long exposed,
    List<Question> questions,
    List<Question> sized,
    List<Level> without,
    List<Optional<Level>> merged,
    List<Question> inOwnWords) {
  /** Of adults, where no bounds are given. */
  private static final int AGES = 60;

  /** More answers than that tell people apart no better. */
  private static final int MOST_VALUES = 2_000;

  private static final int MONTHS = 12;
  private static final int DAYS = 365;
  private static final double HARDLY_ANYBODY = 0.02;

  /** Shares within two percent of each other are taken as one. */
  private static final double STEP = 0.02;

  /** How many would be alone, and under the smallest group. */
  public record Level(long alone, long exposed) {}

  public Exposure {
    questions = List.copyOf(questions);
    sized = List.copyOf(sized);
    without = List.copyOf(without);
    merged = List.copyOf(merged);
    inOwnWords = List.copyOf(inOwnWords);
  }

  public static Exposure of(Questionnaire questionnaire, Expected expected) {
    List<Question> about =
        questionnaire.questions().stream()
            .filter(one -> one.stem().subject() == Stem.Subject.PROFILE)
            .toList();
    List<Question> profile = about.stream().filter(one -> values(one) > 1).toList();
    List<double[]> shares = new ArrayList<>();
    List<Question> sized = new ArrayList<>();
    for (Question question : profile) {
      Optional<double[]> known = known(question, expected);
      known.ifPresent(_ -> sized.add(question));
      shares.add(known.orElseGet(() -> skewed(values(question))));
    }
    People people = new People(expected, sized.isEmpty() ? -1 : profile.indexOf(sized.getFirst()));
    List<Level> without = new ArrayList<>();
    List<Optional<Level>> merged = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      double[] all = shares.get(i);
      without.add(people.level(replaced(shares, i, new double[] {1})));
      merged.add(
          all.length < 3
              ? Optional.empty()
              : Optional.of(people.level(replaced(shares, i, twoByTwo(all)))));
    }
    Level now = profile.isEmpty() ? new Level(0, 0) : people.level(shares);
    return new Exposure(
        now.alone(),
        now.exposed(),
        profile,
        sized,
        without,
        merged,
        about.stream().filter(Exposure::isInOwnWords).toList());
  }

  private static List<double[]> replaced(List<double[]> shares, int place, double[] other) {
    List<double[]> replaced = new ArrayList<>(shares);
    replaced.set(place, other);
    return replaced;
  }

  /** The rarest with the commonest that is left: as even as two by two can be. */
  private static double[] twoByTwo(double[] shares) {
    double[] sorted = Arrays.stream(shares).sorted().toArray();
    int half = (sorted.length + 1) / 2;
    return IntStream.range(0, half)
        .mapToDouble(
            i -> i == sorted.length - 1 - i ? sorted[i] : sorted[i] + sorted[sorted.length - 1 - i])
        .toArray();
  }

  /**
   * Who is laid out.
   *
   * @param sized which of the questions tells the groups whose sizes are known; -1 for none. A
   *     second one that does is taken as any other: how the two cross is not known
   */
  private record People(Expected expected, int sized) {
    Level level(List<double[]> shares) {
      double[] groups = sized < 0 ? new double[] {1} : shares.get(sized);
      double alone = 0;
      double few = 0;
      for (double group : groups) {
        Cells cells = Cells.whole(Math.max(1, Math.round(group * expected.people())));
        for (int i = 0; i < shares.size(); i++) {
          cells = i == sized ? cells : cells.cut(shares.get(i));
        }
        alone += cells.fewerThan(2);
        few += cells.fewerThan(expected.smallestGroup());
      }
      return new Level(Math.round(alone), Math.round(few));
    }
  }

  /**
   * Cells of nearly the same share, held together so that any number of them takes little room.
   *
   * @param number how many cells, by the logarithm of their share
   * @param mass the share of all of them
   * @param apart the share of the people who are alone whatever else they say
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Cells(double people, double[] number, double[] mass, double apart) {
    static Cells whole(double people) {
      int steps = (int) Math.ceil(Math.log(people / HARDLY_ANYBODY) / STEP) + 1;
      Cells whole = new Cells(people, new double[steps], new double[steps], 0);
      whole.number[0] = 1;
      whole.mass[0] = 1;
      return whole;
    }

    Cells cut(double[] question) {
      double[] logarithms = Arrays.stream(question).map(Math::log).toArray();
      double[] cutNumber = new double[number.length];
      double[] cutMass = new double[mass.length];
      double gone = apart;
      double nobody = Math.log(HARDLY_ANYBODY / people);
      for (int step = 0; step < number.length; step++) {
        if (number[step] == 0) {
          continue;
        }
        double share = Math.log(mass[step] / number[step]);
        for (int i = 0; i < question.length; i++) {
          double smaller = share + logarithms[i];
          if (smaller < nobody) {
            gone += mass[step] * question[i];
          } else {
            int place = Math.min(number.length - 1, (int) Math.round(-smaller / STEP));
            cutNumber[place] += number[step];
            cutMass[place] += mass[step] * question[i];
          }
        }
      }
      return new Cells(people, cutNumber, cutMass, gone);
    }

    double fewerThan(int group) {
      double few = people * apart;
      for (int step = 0; step < number.length; step++) {
        if (number[step] > 0) {
          few += people * mass[step] * atMost(group - 2, people - 1, mass[step] / number[step]);
        }
      }
      return few;
    }
  }

  /** How likely it is that {@code most} of the others, or fewer, are in a cell of that share. */
  private static double atMost(int most, double others, double share) {
    if (share >= 1) {
      return others <= most ? 1 : 0;
    }
    double term = Math.exp(others * Math.log1p(-share));
    double sum = term;
    for (int k = 1; k <= Math.min(most, others); k++) {
      term *= (others - k + 1) / k * share / (1 - share);
      sum += term;
    }
    return Math.min(1, sum);
  }

  private static double[] skewed(int values) {
    double total = IntStream.rangeClosed(1, values).mapToDouble(k -> 1.0 / k).sum();
    return IntStream.rangeClosed(1, values).mapToDouble(k -> 1.0 / k / total).toArray();
  }

  /** The sizes of the groups, where each of them is one of the choices. */
  private static Optional<double[]> known(Question question, Expected expected) {
    if (!(question instanceof SingleChoice single) || expected.groups().size() < 2) {
      return Optional.empty();
    }
    List<String> labels =
        single.choices().stream().map(Choice::label).map(Exposure::folded).toList();
    if (!labels.containsAll(
        expected.groups().stream().map(group -> folded(group.name())).toList())) {
      return Optional.empty();
    }
    double people = expected.groups().stream().mapToInt(Expected.Group::people).sum();
    DoubleStream sizes = expected.groups().stream().mapToDouble(group -> group.people() / people);
    return Optional.of(sizes.toArray());
  }

  private static String folded(String name) {
    return java.text.Normalizer.normalize(name.strip(), java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'')
        .toLowerCase(Locale.FRENCH);
  }

  /** How many groups its answers make; 1 when it tells nobody apart. */
  private static int values(Question question) {
    return switch (question) {
      case YesNo _ -> 2;
      case SingleChoice single -> single.choices().size();
      case Scale scale -> scale.to() - scale.from() + 1;
      case Territory territory -> territory.places().places().size();
      case NumberQuestion number -> numbers(number);
      case DateQuestion date -> dates(date);
      case MultipleChoice several -> 1 << Math.min(10, several.choices().size());
      case ShortText _, LongText _, RatingGrid _, Ranking _, Statement _, Consent _ -> 1;
    };
  }

  private static boolean isInOwnWords(Question question) {
    return question.kind() == Question.Kind.SHORT_TEXT
        || question.kind() == Question.Kind.LONG_TEXT;
  }

  private static int numbers(NumberQuestion number) {
    return number.min() == null || number.max() == null
        ? AGES
        : number.max().subtract(number.min()).min(BigDecimal.valueOf(MOST_VALUES)).intValue() + 1;
  }

  /** A day of birth tells more than its year. */
  private static int dates(DateQuestion question) {
    int parts =
        switch (question.precision()) {
          case YEAR -> 1;
          case MONTH -> MONTHS;
          case DAY -> DAYS;
        };
    return Math.min(MOST_VALUES, parts * years(question.earliest(), question.latest()));
  }

  private static int years(@Nullable CalendarDate earliest, @Nullable CalendarDate latest) {
    return earliest == null || latest == null
        ? AGES
        : Math.max(1, latest.first().getYear() - earliest.first().getYear() + 1);
  }
}
