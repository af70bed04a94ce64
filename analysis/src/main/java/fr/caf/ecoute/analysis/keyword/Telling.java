package fr.caf.ecoute.analysis.keyword;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a group of texts speaks of more than the others do.
 *
 * <p>Score {@code p · ln(p / r)}, a term of the Kullback–Leibler divergence: {@code p} is the share
 * of the group's texts that hold the expression, {@code r} that of the others. Longer expressions
 * weigh more, the words of the question less.
 */
public final class Telling {
  private static final double[] BY_LENGTH = {0, 1, 1.3, 1.4};
  private static final double ALL_IN_QUESTION = 0.3;
  private static final double SOME_IN_QUESTION = 0.8;

  private final Expressions expressions;
  private final Set<String> questionTerms;
  private final int texts;

  public Telling(Expressions expressions, Set<String> questionTerms, int texts) {
    this.expressions = expressions;
    this.questionTerms = Set.copyOf(questionTerms);
    this.texts = texts;
  }

  /** The most telling expressions of a group of texts, none a part of another. */
  public List<Expression> of(int[] group, int limit) {
    int[] inside = new int[expressions.count()];
    for (int text : group) {
      for (int number : expressions.in(text)) {
        inside[number]++;
      }
    }
    int least = group.length < 5 ? 1 : 2;
    List<Integer> ranked =
        IntStream.range(0, inside.length)
            .filter(number -> inside[number] >= least)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(
                        number -> score(number, inside[number], group.length))
                    .reversed()
                    .thenComparing(number -> expressions.get(number).surface()))
            .toList();
    return choose(ranked, inside, limit);
  }

  private List<Expression> choose(List<Integer> ranked, int[] inside, int limit) {
    List<Expression> chosen = new ArrayList<>();
    for (int candidate : ranked) {
      Expression expression = longer(candidate, ranked, inside);
      boolean further =
          chosen.stream()
              .noneMatch(
                  other ->
                      other.terms().equals(expression.terms())
                          || expression.isPartOf(other)
                          || other.isPartOf(expression));
      if (further) {
        chosen.add(expression);
      }
      if (chosen.size() == limit) {
        break;
      }
    }
    return chosen;
  }

  // A longer phrase said at least half as often says the same thing better.
  private Expression longer(int candidate, List<Integer> ranked, int[] inside) {
    Expression expression = expressions.get(candidate);
    for (int other : ranked.subList(0, Math.min(200, ranked.size()))) {
      if (expression.isPartOf(expressions.get(other)) && 2 * inside[other] >= inside[candidate]) {
        return expressions.get(other);
      }
    }
    return expression;
  }

  private double score(int number, int inside, int group) {
    Expression expression = expressions.get(number);
    int others = texts - group;
    double p = (double) inside / group;
    double r = (expression.texts() - inside + 0.5) / (others + 1.0);
    long asked = expression.terms().stream().filter(questionTerms::contains).count();
    double question =
        asked == 0 ? 1 : asked == expression.terms().size() ? ALL_IN_QUESTION : SOME_IN_QUESTION;
    return p * StrictMath.log(p / r) * BY_LENGTH[expression.terms().size()] * question;
  }
}
