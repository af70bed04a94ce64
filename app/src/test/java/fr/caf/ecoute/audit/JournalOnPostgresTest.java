package fr.caf.ecoute.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.OnPostgres;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class JournalOnPostgresTest extends JournalContract implements OnPostgres {
  @Override
  void liftProtection() {
    trigger("disable");
  }

  @Test
  void theDatabaseItselfRefusesToChangeAnEntry() {
    trigger("enable");
    assertThatThrownBy(() -> tampering.changeDetails(1, "rien"))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("the journal only grows");
    assertThatThrownBy(() -> tampering.remove(1)).isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> tampering.moveStart(0, "")).isInstanceOf(DataAccessException.class);
    liftProtection();
  }

  private void trigger(String onOrOff) {
    transactions.executeWrite(
        status -> {
          try (var statement = status.getConnection().createStatement()) {
            statement.execute(
                "alter table journal_start " + onOrOff + " trigger journal_start_moves_on");
            return statement.execute(
                "alter table journal_entry " + onOrOff + " trigger journal_entry_only_grows");
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
