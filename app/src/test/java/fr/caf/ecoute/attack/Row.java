package fr.caf.ecoute.attack;

import java.util.Map;

/**
 * One row of a table as a thief reads it, with what the database notes beside it.
 *
 * @param place where it lies, the first at 0
 * @param writer the transaction that wrote it (PostgreSQL's {@code xmin}); empty where none is
 *     noted
 * @param command which of that transaction's statements wrote it ({@code cmin})
 * @param locker the transaction that held it last without changing it ({@code xmax})
 */
record Row(int place, String writer, int command, String locker, Map<String, String> cells) {
  String get(String column) {
    return cells.getOrDefault(column, "");
  }
}
