package fr.caf.ecoute.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which ballots an attacker knows to have become which responses. */
enum Groups {
  /** From what left and what came between two backups. */
  ByBackupDifference {
    @Override
    List<Group> of(Evidence evidence) {
      List<Group> groups = new ArrayList<>();
      Snapshot before = evidence.snapshots().getFirst();
      for (Snapshot after : evidence.snapshots()) {
        Set<String> came = keys(after, "response", "id");
        came.removeAll(keys(before, "response", "id"));
        if (!came.isEmpty()) {
          Set<String> left = sent(before, after);
          groups.add(new Group(left, came));
        }
        before = after;
      }
      return groups;
    }
  },
  /** From the transaction noted in what is left of a ballot and in a response. */
  ByXmin {
    @Override
    List<Group> of(Evidence evidence) {
      Map<String, Group> groups = new LinkedHashMap<>();
      for (Row spent : evidence.last().rows("spent_ballot")) {
        group(groups, spent).ballots().add(spent.get("hash"));
      }
      for (Row ballot : evidence.last().rows("ballot")) {
        group(groups, ballot).ballots().add(ballot.get("secret_hash"));
      }
      for (Row response : evidence.last().rows("response")) {
        group(groups, response).responses().add(response.get("id"));
      }
      return List.copyOf(groups.values());
    }
  },
  /** From one theft alone, where nothing tells groups apart. */
  ByOneTheft {
    @Override
    List<Group> of(Evidence evidence) {
      Set<String> ballots = new LinkedHashSet<>();
      evidence.snapshots().forEach(one -> ballots.addAll(keys(one, "ballot", "secret_hash")));
      return List.of(new Group(ballots, keys(evidence.last(), "response", "id")));
    }
  };

  /** Ballots and the responses they became. */
  record Group(Set<String> ballots, Set<String> responses) {}

  abstract List<Group> of(Evidence evidence);

  private static Group group(Map<String, Group> groups, Row row) {
    return groups.computeIfAbsent(
        row.writer(), key -> new Group(new LinkedHashSet<>(), new LinkedHashSet<>()));
  }

  /** Gone, or no longer to be written on. */
  private static Set<String> sent(Snapshot before, Snapshot after) {
    Set<String> left = keys(before, "ballot", "secret_hash");
    for (Row row : after.rows("ballot")) {
      if (!row.get("state").equals("SPENT")) {
        left.remove(row.get("secret_hash"));
      }
    }
    for (Row row : before.rows("ballot")) {
      if (row.get("state").equals("SPENT")) {
        left.remove(row.get("secret_hash"));
      }
    }
    return left;
  }

  static Set<String> keys(Snapshot snapshot, String table, String column) {
    Set<String> keys = new HashSet<>();
    snapshot.rows(table).forEach(row -> keys.add(row.get(column)));
    return keys;
  }
}
