package fr.caf.ecoute.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Does with the same database everything one must not do: proof that the attackers would see it.
 *
 * <p>Drafts are readable, responses are numbered after their ballots, dated by the sending, written
 * in the order they came, and a line of the log says which ballot became which.
 */
final class LeakyPlatform {
  private static final int PEOPLE = 40;
  private static final Map<String, String> TABLES =
      Map.of("ballot", "leaky_ballot", "spent_ballot", "leaky_spent", "response", "leaky_response");

  private final Theft theft;
  private final String consultation = UUID.randomUUID().toString();
  private final List<Snapshot> snapshots = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private final Map<String, String> truth = new HashMap<>();

  LeakyPlatform(Theft theft) {
    this.theft = theft;
  }

  /** Which response was whose. */
  Map<String, String> truth() {
    return truth;
  }

  /** Counts so many ballots together, each time as many have come. */
  Evidence collect(int group) throws SQLException, IOException {
    sql("drop table if exists leaky_ballot");
    sql("drop table if exists leaky_spent");
    sql("drop table if exists leaky_response");
    sql(
        "create table leaky_ballot (secret_hash varchar(64) primary key, consultation_id uuid,"
            + " state varchar(10), written text)");
    sql(
        "create table leaky_spent (hash varchar(64) primary key, consultation_id uuid,"
            + " became varchar(36))");
    sql(
        "create table leaky_response (id varchar(36) primary key, consultation_id uuid,"
            + " received_on date, answers text)");
    snapshot();
    List<Integer> urn = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      sql(
          "insert into leaky_ballot values ('%s', '%s', 'OPEN', '{}')"
              .formatted(ballot(person), consultation));
      snapshot();
      sql(
          "update leaky_ballot set state = 'SENT', written = '%s' where secret_hash = '%s'"
              .formatted(answers(person), ballot(person)));
      sql("select * from leaky_ballot where secret_hash = '" + ballot(person) + "' for update");
      snapshot();
      urn.add(person);
      if (urn.size() == group) {
        count(urn);
        urn.clear();
      }
    }
    List<String> exported =
        snapshots.getLast().rows("response").stream().map(row -> row.get("answers")).toList();
    List<String> indexed = IntStream.range(0, PEOPLE).mapToObj(LeakyPlatform::response).toList();
    return new Evidence(
        snapshots, exported, indexed, theft.files(List.copyOf(TABLES.values())), log);
  }

  private void count(List<Integer> urn) throws SQLException {
    theft.connection().setAutoCommit(false);
    for (int person : urn) {
      sql("delete from leaky_ballot where secret_hash = '" + ballot(person) + "'");
      sql(
          "insert into leaky_spent values ('%s', '%s', '%s')"
              .formatted(ballot(person), consultation, response(person)));
      sql(
          "insert into leaky_response values ('%s', '%s', date '2026-01-01' + %d, '%s')"
              .formatted(response(person), consultation, person, answers(person)));
      truth.put(ballot(person), response(person));
      log.add("ballot " + ballot(person) + " counted as " + response(person));
    }
    theft.connection().commit();
    theft.connection().setAutoCommit(true);
    snapshot();
  }

  /** Random in looks, but in the order of arrival nowhere. */
  private static String ballot(int person) {
    return UUID.nameUUIDFromBytes(("b" + person).getBytes(StandardCharsets.UTF_8))
        .toString()
        .replace("-", "")
        .repeat(2);
  }

  private static String response(int person) {
    return "r" + ballot(person).substring(0, 20);
  }

  private static String answers(int person) {
    return "{\"text\":\"recit numero %03d, %s\"}"
        .formatted(person, "et voilà ".repeat(3 + person * 7 % 40) + ".".repeat(person % 9))
        .toLowerCase(Locale.ROOT);
  }

  private void sql(String sql) throws SQLException {
    try (var statement = theft.connection().createStatement()) {
      statement.execute(sql);
    }
  }

  private void snapshot() throws SQLException {
    snapshots.add(theft.take(consultation, TABLES));
  }
}
