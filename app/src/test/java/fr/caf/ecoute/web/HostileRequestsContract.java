package fr.caf.ecoute.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a page in French, and never a fault of ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileRequestsContract {
  @Inject EmbeddedServer server;

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "autre"})
  void aFormOfAnotherSiteIsRefusedWithAPage(String site) throws Exception {
    assertRefused(sent("Sec-Fetch-Site", site), 403, "vient d’un autre site");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://ailleurs.example", "null", "http://%%"})
  void anotherOriginIsRefusedWithAPage(String origin) throws Exception {
    assertRefused(sent("Origin", origin), 403, "vient d’un autre site");
  }

  @ParameterizedTest
  @ValueSource(strings = {"charset=inconnu", "charset=", "charset=%"})
  void aFormInUnknownLettersIsRefusedWithAPage(String charset) throws Exception {
    assertRefused(
        sent("Content-Type", "application/x-www-form-urlencoded; " + charset),
        415,
        "n’est pas lisible");
  }

  @Test
  void anAddressTooLongIsRefusedWithAPage() throws Exception {
    HttpResponse<String> answer = answer(to("/?" + "a".repeat(100_000)).GET());

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).contains("<h1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"css", "css/", "img", "../application.yml", "css/inconnu.css"})
  void aFolderIsNoAsset(String path) throws Exception {
    assertRefused(answer(to("/static/0/" + path).GET()), 404, "Cette page n’existe pas");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/consultations/%00", "/consultations/a%00/merci", "/?a=%00"})
  void anAddressWithANulIsNoPage(String path) throws Exception {
    assertRefused(answer(to(path).GET()), 404, "Cette page n’existe pas");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: ailleurs.example",
        "Host: localhost.ailleurs.example",
        "Host: localhost@ailleurs.example",
        "Host: ",
        "X-Sans-Nom: localhost",
        "Host: localhost\r\nHost: ailleurs.example"
      })
  void whatIsSentToAnotherNameIsRefused(String host) throws Exception {
    try (RawExchange raw = new RawExchange(server.getURI())) {
      raw.line("GET / HTTP/1.1", host, "Connection: close", "");

      assertThat(raw.heard(Duration.ofSeconds(5)))
          .startsWith("HTTP/1.1 4")
          .contains("Content-Security-Policy", "<h1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/consultations/%", "/consultations/%zz?a=%zz", "/?a={b}|[]^`"})
  void anAddressCutShortIsSaidToBeSo(String path) throws Exception {
    try (RawExchange raw = new RawExchange(server.getURI())) {
      raw.line(
          "GET " + path + " HTTP/1.1",
          "Host: " + server.getURI().getAuthority(),
          "Connection: close",
          "");

      assertThat(raw.heard(Duration.ofSeconds(5)))
          .startsWith("HTTP/1.1 400")
          .contains("Content-Security-Policy", "incomplète ou mal écrite");
    }
  }

  @Test
  void aNulInWhatIsLookedForFindsNothing() {
    Visitor visitor = new Visitor(server.getURI()).open("/connexion");
    visitor.fill("adresse", "per\0sonne@ecoute.example").fill("mot_de_passe", "un\0essai").send();

    assertThat(visitor.status()).isEqualTo(422);
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String because) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("<h1").contains(because);
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  private HttpResponse<String> sent(String header, String value)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        to("/connexion").POST(HttpRequest.BodyPublishers.ofString("adresse=a"));
    if (!header.equals("Content-Type")) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    return answer(request.header(header, value));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.getURI() + path));
  }

  private static HttpResponse<String> answer(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
