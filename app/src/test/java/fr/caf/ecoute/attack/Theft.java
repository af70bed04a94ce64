package fr.caf.ecoute.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a database as whoever holds its files does, system columns and erased rows included. */
final class Theft implements AutoCloseable {
  private final Connection connection;
  private final String url;
  private final boolean postgres;
  private final String firstLog;

  /** What stays the same from one snapshot to the next is kept once. */
  private final Map<String, String> known = new HashMap<>();

  Theft(String url, String user, String password) throws SQLException {
    this.url = url;
    this.postgres = url.startsWith("jdbc:postgresql:");
    this.connection = DriverManager.getConnection(url, user, password);
    this.firstLog = postgres ? value("select pg_walfile_name(pg_current_wal_lsn())") : "";
  }

  boolean notesTransactions() {
    return postgres;
  }

  Connection connection() {
    return connection;
  }

  /** Of the tables, by the name an attacker gives each, what one consultation has in them. */
  Snapshot take(String consultation, Map<String, String> tables) throws SQLException {
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (var table : tables.entrySet()) {
      rows.put(table.getKey(), rows(table.getValue(), consultation));
    }
    return new Snapshot(rows);
  }

  private List<Row> rows(String table, String consultation) throws SQLException {
    String system =
        postgres
            ? "cast(t.xmin as text) as writer, cast(cast(t.cmin as text) as int) as command,"
                + " cast(t.xmax as text) as locker"
            : "'' as writer, 0 as command, '' as locker";
    String query =
        "select %s, t.* from %s t where t.consultation_id = '%s' order by %s"
            .formatted(system, table, consultation, postgres ? "t.ctid" : "t._rowid_");
    List<Row> rows = new ArrayList<>();
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      while (found.next()) {
        rows.add(
            new Row(
                rows.size(),
                found.getString("writer"),
                found.getInt("command"),
                found.getString("locker"),
                cells(found)));
      }
    }
    return rows;
  }

  private Map<String, String> cells(ResultSet found) throws SQLException {
    Map<String, String> cells = new LinkedHashMap<>();
    var columns = found.getMetaData();
    for (int i = 4; i <= columns.getColumnCount(); i++) {
      String cell = String.valueOf(found.getString(i));
      cells.put(columns.getColumnLabel(i), known.computeIfAbsent(cell, same -> same));
    }
    return cells;
  }

  /** Everything in every table, sequences included, by the table. */
  Map<String, String> everything() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_type like '%TABLE%' and table_name not like 'flyway%'"
                    + " and table_name not like 'leaky%'")) {
      while (found.next()) {
        tables.add(found.getString(1));
      }
    }
    Map<String, String> all = new TreeMap<>();
    for (String table : tables) {
      all.put(table, all("select * from " + table));
    }
    all.put(
        "sequences",
        all(
            postgres
                ? "select sequencename, last_value from pg_sequences"
                : "select sequence_name, base_value from information_schema.sequences"));
    return all;
  }

  private String all(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          row.append(found.getString(i)).append('|');
        }
        rows.add(row.toString());
      }
    }
    rows.sort(null);
    return String.join("\n", rows);
  }

  /** The database's files as they lie on the disk, one byte a character. */
  String files(List<String> tables) throws SQLException, IOException {
    return postgres ? postgresFiles(tables) : h2File();
  }

  private String h2File() throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
      statement.execute("checkpoint sync");
    }
    Path file = Path.of(url.replaceAll("^jdbc:h2:file:|;.*$", "") + ".mv.db");
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  /** Tables with their dead rows, the store of their long values, then the write-ahead log. */
  private String postgresFiles(List<String> tables) throws SQLException {
    value("select 1 from pg_switch_wal()");
    try (var statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
    StringBuilder bytes = new StringBuilder();
    for (String table : tables) {
      bytes.append(file("select pg_relation_filepath('" + table + "')"));
      bytes.append(
          file(
              "select pg_relation_filepath(reltoastrelid) from pg_class where reltoastrelid <> 0"
                  + " and relname = '"
                  + table
                  + "'"));
    }
    String last = value("select pg_walfile_name(pg_current_wal_lsn())");
    try (var statement = connection.createStatement();
        var logs =
            statement.executeQuery(
                "select 'pg_wal/' || name from pg_ls_waldir() where name >= '"
                    + firstLog
                    + "' and name <= '"
                    + last
                    + "' order by name")) {
      while (logs.next()) {
        bytes.append(read(logs.getString(1)));
      }
    }
    return bytes.toString();
  }

  private String file(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var path = statement.executeQuery(query)) {
      return path.next() && path.getString(1) != null ? read(path.getString(1)) : "";
    }
  }

  private String read(String path) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_read_binary_file(?)")) {
      statement.setString(1, path);
      try (var found = statement.executeQuery()) {
        found.next();
        return new String(found.getBytes(1), StandardCharsets.ISO_8859_1);
      }
    }
  }

  private String value(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      found.next();
      return found.getString(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
