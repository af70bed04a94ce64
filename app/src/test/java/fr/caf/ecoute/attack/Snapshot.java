package fr.caf.ecoute.attack;

import java.util.List;
import java.util.Map;

/** The database at one moment: the rows of each table, in the order in which they lie. */
record Snapshot(Map<String, List<Row>> tables) {
  List<Row> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }
}
