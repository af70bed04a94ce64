package fr.caf.ecoute.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnPostgres;
import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.theming.Said;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * To plan, PostgreSQL keeps copies of what columns hold; they outlive what they were copied from.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // Micronaut fills the properties
class PlannerOnPostgresTest implements OnPostgres {
  @Inject OpenedConsultations opened;
  @Inject Participants participants;
  @Inject Said said;

  @Property(name = "datasources.default.url")
  String url;

  @Property(name = "datasources.default.username")
  String user;

  @Property(name = "datasources.default.password")
  String password;

  @Test
  void whatPeopleWroteAndWhoTheyAreIsInNoStatistics() throws Exception {
    said.closed(Said.texts());
    Consultation consultation = opened.toInvited(Avis.questionnaire());
    for (int i = 0; i < 40; i++) {
      participants.put(
          consultation, new EmailAddress("alix" + i + "@caf.example"), "Alix " + i, "");
    }
    List<String> copied = new ArrayList<>();
    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement()) {
      statement.execute("analyze");
      try (var found =
          statement.executeQuery(
              "select tablename || '.' || attname, cast(histogram_bounds as text) || ' '"
                  + " || coalesce(cast(most_common_vals as text), '') from pg_stats"
                  + " where schemaname = 'public'")) {
        while (found.next()) {
          copied.add(found.getString(1) + " " + found.getString(2));
        }
      }
    }

    assertThat(copied).as("it does copy").anyMatch(one -> one.startsWith("response.id "));
    assertThat(copied)
        .noneMatch(one -> one.contains("alix3@") || one.contains("Alix 3"))
        .noneMatch(one -> one.startsWith("response.answers") || one.startsWith("ballot.written"));
  }
}
