package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.codebook.Coding;
import fr.caf.ecoute.analysis.feature.DistinctAnswer;
import fr.caf.ecoute.analysis.text.Stance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The answers by which a theme is shown: typical ones, nuanced ones that concede something or hold
 * another theme beside it, dissenting ones that take the other side than most.
 *
 * <p>A side is only taken from explicit words, and there is only a dissent when most of those that
 * take one agree: where nothing is sure, nothing is shown.
 */
final class Exemplars {
  private static final int SHOWN = 3;
  private static final int FEWEST_SIDES = 5;
  private static final double MAJORITY = 0.75;

  private final Themes themes;
  private final DenseMatrix rows;
  private final Showable showable;
  private final List<DistinctAnswer> answers;
  private final List<String> codes;
  private final Map<String, List<Coding>> codings = new HashMap<>();

  Exemplars(Themes themes, DenseMatrix rows, Triage triage, List<String> codes, List<Coding> all) {
    this.themes = themes;
    this.rows = rows;
    this.answers = triage.answers();
    this.showable = new Showable(answers);
    this.codes = codes;
    for (Coding coding : all) {
      codings.computeIfAbsent(coding.verbatimId(), any -> new ArrayList<>(2)).add(coding);
    }
  }

  /** Ids of verbatims, best first; none in two lists, no two by the same text. */
  record Ids(List<String> typical, List<String> nuanced, List<String> dissenting) {}

  Ids of(int theme) {
    List<Integer> ranked = ranked(theme);
    List<Integer> typical = Typical.of(ranked, themes.members().get(theme), rows, showable);
    Set<Integer> shown = new HashSet<>(typical);
    List<Integer> dissenting = dissenting(theme, ranked, shown);
    shown.addAll(dissenting);
    List<Integer> nuanced =
        nearest(
            ranked, answer -> concedes(theme, answer), answer -> isShared(theme, answer), shown);
    return new Ids(showable.ids(typical), showable.ids(nuanced), showable.ids(dissenting));
  }

  /** The answers of a theme, those that show it best first. */
  private List<Integer> ranked(int theme) {
    int[] members = themes.members().get(theme);
    double[] worth = new double[members.length];
    Arrays.setAll(
        worth,
        i ->
            rows.dot(members[i], themes.rows(), theme) * Typical.ease(showable.length(members[i])));
    return IntStream.range(0, members.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(i -> -worth[i]).thenComparing(i -> i))
        .map(i -> members[i])
        .toList();
  }

  private boolean concedes(int theme, int answer) {
    return !passage(theme, answer).isEmpty() && Stance.concedes(answers.get(answer).text());
  }

  /** Whether it holds another theme too. */
  private boolean isShared(int theme, int answer) {
    return !passage(theme, answer).isEmpty()
        && codings.getOrDefault(answers.get(answer).id(), List.of()).stream()
                .map(Coding::theme)
                .distinct()
                .count()
            > 1;
  }

  private List<Integer> dissenting(int theme, List<Integer> ranked, Set<Integer> shown) {
    Map<Integer, Stance> stances = new HashMap<>();
    for (int answer : themes.members().get(theme)) {
      String passage = passage(theme, answer);
      if (!passage.isEmpty()) {
        stances.put(answer, Stance.of(passage));
      }
    }
    int demand = majority(stances, Stance::demand);
    int verdict = majority(stances, Stance::verdict);
    List<Integer> dissenters =
        ranked.stream()
            .filter(
                answer -> {
                  Stance own = stances.getOrDefault(answer, new Stance(0, 0));
                  return own.demand() * demand < 0 || own.verdict() * verdict < 0;
                })
            .toList();
    return nearest(dissenters, answer -> concedes(theme, answer), any -> true, shown);
  }

  /** The side most take, 0 when too few take one or they do not agree. */
  private static int majority(Map<Integer, Stance> stances, ToIntFunction<Stance> side) {
    long one = stances.values().stream().filter(stance -> side.applyAsInt(stance) > 0).count();
    long other = stances.values().stream().filter(stance -> side.applyAsInt(stance) < 0).count();
    if (one + other < FEWEST_SIDES) {
      return 0;
    }
    return one >= MAJORITY * (one + other) ? 1 : other >= MAJORITY * (one + other) ? -1 : 0;
  }

  /** The first that may be shown among those wanted first, then among those wanted otherwise. */
  private List<Integer> nearest(
      List<Integer> ranked,
      Predicate<Integer> wanted,
      Predicate<Integer> otherwise,
      Set<Integer> shown) {
    List<Integer> first = new ArrayList<>();
    List<Integer> second = new ArrayList<>();
    for (int answer : ranked) {
      if (first.size() == SHOWN) {
        break;
      }
      if (!shown.contains(answer)) {
        if (wanted.test(answer)) {
          addIfShowable(answer, first);
        } else if (second.size() < SHOWN && otherwise.test(answer)) {
          addIfShowable(answer, second);
        }
      }
    }
    return Stream.concat(first.stream(), second.stream()).limit(SHOWN).toList();
  }

  private void addIfShowable(int answer, List<Integer> list) {
    if (showable.isShowable(answer)) {
      list.add(answer);
    }
  }

  /** What an answer says of the theme; empty when it does not carry it. */
  private String passage(int theme, int answer) {
    String text = answers.get(answer).text();
    return codings.getOrDefault(answers.get(answer).id(), List.of()).stream()
        .filter(coding -> coding.theme().equals(codes.get(theme)))
        .map(coding -> text.substring(coding.start(), coding.end()))
        .findFirst()
        .orElse("");
  }
}
