package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.codebook.Coding;
import fr.caf.ecoute.analysis.feature.DistinctAnswer;
import fr.caf.ecoute.analysis.text.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

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
    List<Integer> typical = Typical.of(theme, themes, rows, showable);
    Set<Integer> shown = new HashSet<>(typical);
    List<Integer> dissenting = dissenting(theme, shown);
    shown.addAll(dissenting);
    List<Integer> nuanced = nearest(theme, answer -> nuance(theme, answer) > 0, shown);
    return new Ids(showable.ids(typical), showable.ids(nuanced), showable.ids(dissenting));
  }

  /** 2 when it concedes something, 1 when it only has another theme too. */
  private int nuance(int theme, int answer) {
    if (passage(theme, answer).isEmpty()) {
      return 0;
    }
    long carried =
        codings.getOrDefault(answers.get(answer).id(), List.of()).stream()
            .map(Coding::theme)
            .distinct()
            .count();
    return Stance.concedes(answers.get(answer).text()) ? 2 : carried > 1 ? 1 : 0;
  }

  private List<Integer> dissenting(int theme, Set<Integer> shown) {
    Map<Integer, Stance> stances = new HashMap<>();
    for (int answer : themes.members().get(theme)) {
      String passage = passage(theme, answer);
      if (!passage.isEmpty()) {
        stances.put(answer, Stance.of(passage));
      }
    }
    int demand = majority(stances, Stance::demand);
    int verdict = majority(stances, Stance::verdict);
    return nearest(
        theme,
        answer -> {
          Stance own = stances.getOrDefault(answer, new Stance(0, 0));
          return own.demand() * demand < 0 || own.verdict() * verdict < 0;
        },
        shown);
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

  private List<Integer> nearest(int theme, Predicate<Integer> wanted, Set<Integer> shown) {
    List<Integer> found = new ArrayList<>();
    for (int answer : themes.members().get(theme)) {
      if (!shown.contains(answer) && wanted.test(answer)) {
        found.add(answer);
      }
    }
    found.sort(
        Comparator.<Integer>comparingInt(answer -> -nuance(theme, answer) / 2)
            .thenComparingDouble(
                answer ->
                    -rows.dot(answer, themes.rows(), theme) * Typical.ease(showable.length(answer)))
            .thenComparing(answer -> answer));
    return found.stream().filter(showable::isShowable).limit(SHOWN).toList();
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
