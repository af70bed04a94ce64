package fr.caf.ecoute.analysis.theme;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The answers shared out between groups, numbered from 0, each to become a theme. */
final class Grouping {
  private final int[] group;
  private final int groups;

  Grouping(int[] group, int groups) {
    this.group = group;
    this.groups = groups;
  }

  int groups() {
    return groups;
  }

  int of(int answer) {
    return group[answer];
  }

  int[] ofAll() {
    return group.clone();
  }

  /** The answers of a group, those among them that are wanted. */
  int[] members(int wanted, IntPredicate among) {
    return IntStream.range(0, group.length)
        .filter(answer -> group[answer] == wanted && among.test(answer))
        .toArray();
  }
}
