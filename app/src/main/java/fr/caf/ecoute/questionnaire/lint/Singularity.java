package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.CalendarDate;
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
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions on who the person is do not, put together, single anyone out.
 *
 * <p>People are laid out in cells, one for each combination of answers. Answers are never evenly
 * shared, so the k-th commonest is given a share in 1/k, and questions are taken as independent;
 * both are said in the page. With N people and a cell of share p, the number of people in cells of
 * fewer than g is the sum of {@code N·p·P(Poisson((N-1)·p) ≤ g-2)}; alone is g = 2.
 */
final class Singularity implements Rule {
  private static final int MOST_CELLS = 200_000;
  private static final int AGES = 20;

  private final Expected expected;

  Singularity(Expected expected) {
    this.expected = expected;
  }

  @Override
  public Stream<Finding> findings(Questionnaire questionnaire) {
    List<Question> profile =
        questionnaire.questions().stream()
            .filter(one -> one.stem().subject() == Stem.Subject.PROFILE)
            .filter(one -> values(one) > 1)
            .toList();
    if (profile.isEmpty()) {
      return Stream.empty();
    }
    double[] shares = shares(profile);
    long alone = Math.round(fewerThan(2, shares));
    long exposed = Math.round(fewerThan(expected.smallestGroup(), shares));
    return exposed == 0 ? Stream.empty() : Stream.of(finding(profile, alone, exposed));
  }

  private Finding finding(List<Question> profile, long alone, long exposed) {
    String crossing =
        profile.size() == 1
            ? "Avec la question sur la personne"
            : "En croisant les %d questions sur la personne".formatted(profile.size());
    String sentence =
        "%s, environ %s%s, sur %s attendues."
            .formatted(
                crossing,
                alone > 0
                    ? "%s dans sa case"
                        .formatted(people(alone, "serait seule", "seraient seules"))
                        .replace("seules dans sa case", "seules dans leur case")
                    : people(exposed, "serait", "seraient")
                        + " dans une case de moins de "
                        + expected.smallestGroup(),
                alone > 0 && exposed > alone
                    ? " et %s dans une case de moins de %d"
                        .formatted(people(exposed, "", "").strip(), expected.smallestGroup())
                    : "",
                people(expected.people(), "", "").strip());
    String why =
        "Quelqu'un qui les connaît pourrait les reconnaître. Gardez moins de questions, ou des"
            + " catégories plus larges.";
    Place place = new Place.OfQuestion(widest(profile).code());
    return alone > 0 ? Finding.warn(place, sentence, why) : Finding.info(place, sentence, why);
  }

  private static Question widest(List<Question> profile) {
    return profile.stream().reduce((a, b) -> values(b) > values(a) ? b : a).orElseThrow();
  }

  private static String people(long count, String one, String several) {
    return count == 1 ? "une personne " + one : "%d personnes ".formatted(count) + several;
  }

  private double fewerThan(int group, double[] shares) {
    double people = expected.people();
    return Arrays.stream(shares)
        .map(share -> people * share * atMost(group - 2, (people - 1) * share))
        .sum();
  }

  /** How likely a Poisson count stays at or under {@code most}. */
  private static double atMost(int most, double mean) {
    double term = Math.exp(-mean);
    double sum = term;
    for (int k = 1; k <= most; k++) {
      term *= mean / k;
      sum += term;
    }
    return sum;
  }

  /** Of each cell; past {@link #MOST_CELLS} the last question is left out, which errs on calm. */
  private static double[] shares(List<Question> profile) {
    double[] shares = {1};
    for (Question question : profile) {
      int values = values(question);
      if ((long) shares.length * values <= MOST_CELLS) {
        shares = split(shares, values);
      }
    }
    return shares;
  }

  private static double[] split(double[] shares, int values) {
    double total = IntStream.rangeClosed(1, values).mapToDouble(k -> 1.0 / k).sum();
    return Arrays.stream(shares)
        .flatMap(share -> IntStream.rangeClosed(1, values).mapToDouble(k -> share / k / total))
        .toArray();
  }

  /** How many groups its answers make; 1 when it tells nobody apart. */
  private static int values(Question question) {
    return switch (question) {
      case YesNo _ -> 2;
      case SingleChoice single -> single.choices().size();
      case Scale scale -> scale.to() - scale.from() + 1;
      case Territory territory -> territory.places().places().size();
      case NumberQuestion number -> numbers(number);
      case DateQuestion date -> years(date.earliest(), date.latest());
      case MultipleChoice several -> 1 << Math.min(10, several.choices().size());
      case ShortText _, LongText _, RatingGrid _, Ranking _, Statement _, Consent _ -> 1;
    };
  }

  private static int numbers(NumberQuestion number) {
    return number.min() == null || number.max() == null
        ? AGES
        : number.max().subtract(number.min()).min(java.math.BigDecimal.valueOf(99)).intValue() + 1;
  }

  private static int years(@Nullable CalendarDate earliest, @Nullable CalendarDate latest) {
    return earliest == null || latest == null
        ? AGES
        : Math.min(100, latest.first().getYear() - earliest.first().getYear() + 1);
  }
}
