package fr.caf.ecoute.analysis.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * Terms one slip of the keyboard away from a known term.
 *
 * <p>One letter more, less or other, or two neighbours exchanged. Candidates share a form with a
 * letter left out (Garbe, <i>Symmetric Delete</i>, 2012); each is verified.
 */
public final class Typos {
  private static final int LETTERS = 5;

  private final Map<String, List<String>> byShortened = new HashMap<>();
  private final ToLongFunction<String> frequency;

  /**
   * Prepares to mend towards these terms.
   *
   * @param frequency the most frequent of several candidates wins, the first in the alphabet on
   *     ties
   */
  public Typos(Iterable<String> known, ToLongFunction<String> frequency) {
    this.frequency = frequency;
    for (String term : known) {
      if (term.length() >= LETTERS - 1) {
        for (String form : shortened(term)) {
          byShortened.computeIfAbsent(form, any -> new ArrayList<>(1)).add(term);
        }
      }
    }
  }

  /** The known term meant by an unknown one of at least five letters. */
  public Optional<String> mend(String unknown) {
    if (unknown.length() < LETTERS || !unknown.chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    NavigableSet<String> candidates = new TreeSet<>();
    for (String form : shortened(unknown)) {
      for (String known : byShortened.getOrDefault(form, List.of())) {
        if (isOneSlip(unknown, known)) {
          candidates.add(known);
        }
      }
    }
    String best = null;
    for (String candidate : candidates) {
      if (best == null || frequency.applyAsLong(candidate) > frequency.applyAsLong(best)) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A term, and the term without each of its letters. */
  private static List<String> shortened(String term) {
    List<String> forms = new ArrayList<>(term.length() + 1);
    forms.add(term);
    for (int i = 0; i < term.length(); i++) {
      forms.add(term.substring(0, i) + term.substring(i + 1));
    }
    return forms;
  }

  static boolean isOneSlip(String a, String b) {
    int gap = a.length() - b.length();
    if (Math.abs(gap) > 1 || a.equals(b)) {
      return false;
    }
    int first = 0;
    while (first < Math.min(a.length(), b.length()) && a.charAt(first) == b.charAt(first)) {
      first++;
    }
    String restA = a.substring(first);
    String restB = b.substring(first);
    if (gap != 0) {
      return gap > 0 ? restA.substring(1).equals(restB) : restB.substring(1).equals(restA);
    }
    boolean other = restA.substring(1).equals(restB.substring(1));
    boolean exchanged =
        restA.length() > 1
            && restA.charAt(0) == restB.charAt(1)
            && restA.charAt(1) == restB.charAt(0)
            && restA.substring(2).equals(restB.substring(2));
    return other || exchanged;
  }
}
