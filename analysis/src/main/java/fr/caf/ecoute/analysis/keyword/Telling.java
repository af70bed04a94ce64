package fr.caf.ecoute.analysis.keyword;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.text.VagueWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a group of texts speaks of more than the others do.
 *
 * <p>Score {@code p · ln(p / r)}, a term of the Kullback–Leibler divergence: {@code p} is the share
 * of the group's texts that hold the expression, {@code r} that of the others. Longer expressions
 * weigh more, the words of the question less. Only what reads as a title, or names a thing, is
 * kept.
 */
public final class Telling {
  private static final double[] BY_LENGTH = {0, 1, 1.3, 1.4};
  private static final double ALL_IN_QUESTION = 0.3;
  private static final double SOME_IN_QUESTION = 0.8;
  private static final int CONSIDERED = 120;
  private static final int SHORTEST_TITLE = 3;
  private static final double WORTH_A_LONGER_TITLE = 0.15;

  private final List<AnalysedVerbatim> texts;
  private final Expressions expressions;
  private final Set<String> questionTerms;
  private final Phrasing phrasing = new Phrasing();

  public Telling(List<AnalysedVerbatim> texts, Set<String> questionTerms) {
    this.texts = List.copyOf(texts);
    this.expressions = Expressions.of(texts);
    this.questionTerms = Set.copyOf(questionTerms);
  }

  /**
   * Sums up a group of texts.
   *
   * @param taken titles already given to others: none of them, nor a part of one, is given again
   */
  public Summary of(int[] group, List<Expression> taken, int keywords) {
    List<Candidate> ranked = ranked(group);
    List<Expression> chosen = withoutOverlap(ranked, ranked, 0.5, keywords);
    List<Candidate> nameable =
        ranked.stream()
            .filter(candidate -> candidate.reading().isTitle() && names(candidate.expression()))
            .filter(candidate -> taken.stream().noneMatch(candidate.expression()::overlaps))
            .toList();
    return new Summary(withoutOverlap(nameable, nameable, WORTH_A_LONGER_TITLE, 3), chosen);
  }

  private record Candidate(Expression expression, Reading reading, int inside) {}

  private List<Candidate> ranked(int[] group) {
    int[] inside = new int[expressions.count()];
    for (int text : group) {
      for (int number : expressions.in(text)) {
        inside[number]++;
      }
    }
    int least = group.length < 5 ? 1 : 2;
    List<AnalysedVerbatim> own = Arrays.stream(group).mapToObj(texts::get).toList();
    return IntStream.range(0, inside.length)
        .filter(number -> inside[number] >= least)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(
                    number -> -score(number, inside[number], group.length))
                .thenComparing(number -> expressions.get(number).surface()))
        .limit(CONSIDERED)
        .map(number -> candidate(expressions.get(number), own, inside[number]))
        .filter(candidate -> candidate.reading() != Reading.NONE)
        .toList();
  }

  private Candidate candidate(Expression expression, List<AnalysedVerbatim> own, int inside) {
    Reading reading = phrasing.of(expression, own);
    Expression shown =
        reading == Reading.PROPER_NOUN
            ? expression
            : new Expression(
                expression.terms(),
                Spelling.withoutCapital(expression.surface()),
                expression.texts());
    return new Candidate(shown, reading, inside);
  }

  /** Whether it says more than the question does, and more than a vague word. */
  private boolean names(Expression expression) {
    return expression.surface().length() >= SHORTEST_TITLE
        && expression.terms().stream()
            .anyMatch(term -> !questionTerms.contains(term) && !VagueWords.contains(term));
  }

  private static List<Expression> withoutOverlap(
      List<Candidate> ranked, List<Candidate> longer, double worth, int limit) {
    List<Expression> chosen = new ArrayList<>();
    for (Candidate candidate : ranked) {
      Expression expression = longer(candidate, longer, worth);
      if (chosen.stream().noneMatch(expression::overlaps)) {
        chosen.add(expression);
      }
      if (chosen.size() == limit) {
        break;
      }
    }
    return chosen;
  }

  // A longer phrase said often enough says the same thing better.
  private static Expression longer(Candidate candidate, List<Candidate> ranked, double worth) {
    for (Candidate other : ranked) {
      if (candidate.expression().isPartOf(other.expression())
          && other.inside() >= Math.max(2, worth * candidate.inside())) {
        return other.expression();
      }
    }
    return candidate.expression();
  }

  private double score(int number, int inside, int group) {
    Expression expression = expressions.get(number);
    int others = texts.size() - group;
    double p = (double) inside / group;
    double r = (expression.texts() - inside + 0.5) / (others + 1.0);
    long asked = expression.terms().stream().filter(questionTerms::contains).count();
    double question =
        asked == 0 ? 1 : asked == expression.terms().size() ? ALL_IN_QUESTION : SOME_IN_QUESTION;
    return p * StrictMath.log(p / r) * BY_LENGTH[expression.terms().size()] * question;
  }
}
