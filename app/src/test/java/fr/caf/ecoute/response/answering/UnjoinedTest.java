package fr.caf.ecoute.response.answering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.StoredBallots;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.theming.SignedIn;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nothing joins the ballots of one browser, nor a member of the team to what they answer. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnjoinedTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject OpenedConsultations opened;
  @Inject StoredBallots stored;
  @Inject SignedIn team;

  @Test
  void aMemberWhoAnswersInTheSameBrowserIsNotJoinedToTheirAnswers() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor member = team.facilitator();
    List<String> sessions = rows("select * from member_session");
    String session = member.cookies().get("__Host-equipe");

    member.open(address(consultation)).send().fill("concerne", "non").send();

    assertThat(member.cookies()).containsEntry("__Host-equipe", session);
    assertThat(stored.of(consultation)).hasSize(1);
    for (String row : stored.of(consultation)) {
      assertThat(sessions).isNotEmpty().noneMatch(known -> shares(known, row));
    }
    assertThat(member.open("/equipe").status()).isEqualTo(200);
  }

  @Test
  void twoBallotsOfOneBrowserHaveNothingInCommon() {
    Visitor visitor = new Visitor(server.getURI());
    Consultation one = opened.toAll(Avis.questionnaire());
    Consultation other = opened.toAll(Avis.questionnaire());

    visitor.open(address(one)).send();
    visitor.open(address(other)).send();

    Set<String> secrets = new HashSet<>(visitor.cookies().values());
    assertThat(secrets).hasSameSizeAs(visitor.cookies().keySet());
    assertThat(shares(stored.of(one).getFirst(), stored.of(other).getFirst())).isFalse();
  }

  @Test
  void nothingOfSomebodyWhoAnswersIsKeptByABrowserOrAFrontServer() throws Exception {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation)).send();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String page :
          List.of("", "/reponse", "/reponse/concerne", "/verification", "/reprise", "/merci")) {
        var answer =
            client.send(
                HttpRequest.newBuilder(URI.create(server.getURI() + address(consultation) + page))
                    .header("Cookie", cookies(visitor.cookies()))
                    .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(answer.headers().firstValue("Cache-Control")).as(page).hasValue("no-store");
        assertThat(answer.headers().map())
            .as(page)
            .doesNotContainKeys("etag", "last-modified", "x-request-id");
      }
    }
  }

  /** Whether any value long enough to be an identifier is in both rows. */
  private static boolean shares(String row, String other) {
    return List.of(row.split(" ", -1)).stream()
        .filter(value -> value.length() > 12)
        .anyMatch(other::contains);
  }

  private List<String> rows(String query) {
    try (var connection = stored.connect();
        var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.append(found.getString(i)).append(' ');
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String cookies(Map<String, String> cookies) {
    return String.join(
        "; ", cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList());
  }

  private static String address(Consultation consultation) {
    return "/consultations/" + consultation.slug();
  }
}
