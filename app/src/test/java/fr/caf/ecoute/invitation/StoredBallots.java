package fr.caf.ecoute.invitation;

import fr.caf.ecoute.consultation.Consultation;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the tables really hold, read behind the platform's back. */
@Singleton
public class StoredBallots {
  private final String url;
  private final String user;
  private final String password;

  StoredBallots(
      @Property(name = "datasources.default.url") String url,
      @Property(name = "datasources.default.username") String user,
      @Property(name = "datasources.default.password") String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /** A connection of one's own. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** Every column of every ballot of a consultation, as text. */
  public List<String> of(Consultation consultation) {
    return rows(
        "select secret_hash, state, written, expires_on from ballot where consultation_id ="
            + " '"
            + consultation.id()
            + "' order by secret_hash");
  }

  /** Every column of the responses of a consultation, as text. */
  public List<String> responses(Consultation consultation) {
    return rows("select * from response where consultation_id = '" + consultation.id() + "'");
  }

  /** The names and types of a table's columns. */
  public List<String> columns(String table) {
    return rows(
        "select column_name, data_type from information_schema.columns where table_name = '"
            + table
            + "' order by ordinal_position");
  }

  public int change(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> rows(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(found.getString(i));
        }
        rows.add(String.join(" ", row));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
