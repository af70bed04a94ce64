package fr.caf.ecoute.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Puts the ballots of each group in one order, its responses in another, and pairs them off. */
record ByOrder(Groups groups, BallotTrace ballots, ResponseTrace responses, boolean backwards)
    implements Attacker {

  /** Every idea of this kind. */
  static List<ByOrder> all() {
    List<ByOrder> all = new ArrayList<>();
    for (Groups groups : Groups.values()) {
      for (BallotTrace ballots : BallotTrace.values()) {
        for (ResponseTrace responses : ResponseTrace.values()) {
          all.add(new ByOrder(groups, ballots, responses, false));
          all.add(new ByOrder(groups, ballots, responses, true));
        }
      }
    }
    return all;
  }

  @Override
  public String name() {
    return groups + ", ballots by " + ballots + ", responses by " + responses;
  }

  @Override
  public Map<String, String> guess(Evidence evidence) {
    Map<String, String> order = evidence.noted(ballots, ballots::of);
    Map<String, String> otherOrder = evidence.noted(responses, responses::of);
    Map<String, String> guesses = new HashMap<>();
    for (Groups.Group group : evidence.noted(groups, groups::of)) {
      List<String> left = sorted(group.ballots(), order);
      List<String> right = sorted(group.responses(), otherOrder);
      if (backwards) {
        Collections.reverse(right);
      }
      for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
        guesses.put(left.get(i), right.get(i));
      }
    }
    return guesses;
  }

  private static List<String> sorted(Set<String> keys, Map<String, String> order) {
    List<String> sorted = new ArrayList<>(keys);
    sorted.sort(
        Comparator.comparing((String key) -> order.getOrDefault(key, ""))
            // What a trace does not tell apart is left to a chance that is the same each time.
            .thenComparing(key -> UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))));
    return sorted;
  }
}
