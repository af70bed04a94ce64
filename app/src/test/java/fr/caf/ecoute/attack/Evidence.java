package fr.caf.ecoute.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * All that was stolen.
 *
 * @param snapshots a backup after each thing anybody did
 * @param exported the answers in the order of the exported file
 * @param indexed the responses in the order of the index's documents
 * @param files the bytes of the database's files at the end, what was overwritten or erased and is
 *     still there included
 * @param log every line the platform wrote
 * @param noted what attackers have worked out so far
 */
record Evidence(
    List<Snapshot> snapshots,
    List<String> exported,
    List<String> indexed,
    String files,
    List<String> log,
    Map<Object, Object> noted) {
  Evidence(
      List<Snapshot> snapshots,
      List<String> exported,
      List<String> indexed,
      String files,
      List<String> log) {
    this(snapshots, exported, indexed, files, log, new HashMap<>());
  }

  Snapshot last() {
    return snapshots.getLast();
  }

  /** What one attacker made of it, another may use. */
  @SuppressWarnings("unchecked")
  <T> T noted(Object idea, Function<Evidence, T> working) {
    Object known = noted.get(idea);
    if (known == null) {
      known = working.apply(this);
      noted.put(idea, known);
    }
    return (T) known;
  }
}
