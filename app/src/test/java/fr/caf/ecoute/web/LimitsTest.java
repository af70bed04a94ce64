package fr.caf.ecoute.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.Team;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Too much, too slow or too odd is refused at once, and costs the platform little. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "ecoute.patience", value = "1s")
@Timeout(60)
class LimitsTest implements OnH2 {
  private static final Duration LONG = Duration.ofSeconds(6);
  private static final String HOST = "Host: localhost";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  @Inject EmbeddedServer server;
  @Inject Router router;
  @Inject Team team;

  @Test
  void aHeadThatDripsIsCutOff() throws Exception {
    try (RawExchange raw = new RawExchange(server.getURI())) {
      raw.line("GET / HTTP/1.1", HOST);

      assertThat(drip(raw, "X-Lent: encore\r\n")).isTrue();
    }
  }

  @Test
  void aBodyThatDripsIsCutOff() throws Exception {
    try (RawExchange raw = new RawExchange(server.getURI())) {
      raw.line("POST /connexion HTTP/1.1", HOST, FORM, "Content-Length: 10000", "");

      assertThat(drip(raw, "a")).isTrue();
    }
  }

  @Test
  void aSlowButHonestBodyArrives() throws Exception {
    try (RawExchange raw = new RawExchange(server.getURI())) {
      raw.line(
          "POST /connexion HTTP/1.1", HOST, FORM, "Content-Length: 16000", "Connection: close", "");
      for (int i = 0; i < 8; i++) {
        raw.write("a".repeat(2_000));
        Thread.sleep(300);
      }

      assertThat(raw.heard(LONG)).startsWith("HTTP/1.1 403").contains("<h1");
    }
  }

  @Test
  void aFormHeavierThanOneCanTypeIsRefused() throws Exception {
    HttpResponse<String> answer = post(BodyPublishers.ofString("a=" + "b".repeat(2 << 20)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("trop lourd", "1 Mo");
  }

  @Test
  void aBodyThatDoesNotSayItsLengthIsRefusedAsWell() throws Exception {
    byte[] heavy = "a".repeat(12 << 20).getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(heavy)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("<h1");
  }

  @Test
  void aHundredThousandFieldsAreRefusedAtOnce() throws Exception {
    String many =
        IntStream.range(0, 100_000).mapToObj(i -> "a" + i + "=").collect(Collectors.joining("&"));
    long before = System.nanoTime();
    HttpResponse<String> answer = post(BodyPublishers.ofString(many));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("trop de champs");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void aThousandNamesWithOneHashAreReadAtOnce() throws Exception {
    List<String> names = List.of("");
    for (int i = 0; i < 10; i++) {
      names = names.stream().flatMap(name -> List.of(name + "Aa", name + "BB").stream()).toList();
    }
    assertThat(names.stream().map(String::hashCode).distinct()).hasSize(1);
    long before = System.nanoTime();
    post(BodyPublishers.ofString(String.join("=&", names)));

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void aThousandPartsAreRefused() throws Exception {
    Visitor member = team.signedIn(server);
    String part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";
    HttpResponse<String> answer =
        send(
            to("/equipe/consultations/essai/questionnaire/import")
                .header("Cookie", cookies(member))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(part.repeat(1_000) + "--x--\r\n")));

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).contains("<h1").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--x",
        "--x\r\nContent-Disposition: form-data\r\n\r\nb\r\n--x--",
        "--x\r\n"
            + "Content-Disposition: form-data; name=\"f\"; filename=\"../../etc/x\\r"
            + "\\n"
            + "\"\r\n\r\n"
            + "b\r\n"
            + "--x--",
        "--x\r\n\r\n--y--",
        "pas de frontière"
      })
  void aBrokenUploadIsRefused(String body) throws Exception {
    HttpResponse<String> answer =
        send(
            to("/equipe/consultations/essai/questionnaire/import")
                .header("Cookie", cookies(team.signedIn(server)))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body)));

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).contains("<h1").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 3\r\nContent-Length: 30",
        "Content-Length: 3, 30",
        "Content-Length: -3",
        "Content-Length: +3",
        "Content-Length: 99999999999999999999",
        "Content-Length : 3",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Transfer-Encoding: xchunked\r\nContent-Length: 3",
        "X-Nul: a\0b\r\nContent-Length: 3",
        "X-\0: a\r\nContent-Length: 3"
      })
  void aLengthThatTwoServersCouldReadTwoWaysIsRefused(String length) throws Exception {
    try (RawExchange raw = new RawExchange(server.getURI())) {
      raw.line(
          "POST /connexion HTTP/1.1",
          HOST,
          FORM,
          length,
          "",
          "a=bGET /equipe HTTP/1.1",
          HOST,
          "",
          "");

      String heard = raw.heard(Duration.ofSeconds(3));
      assertThat(heard).doesNotContain("HTTP/1.1 2", "HTTP/1.1 3", RawExchange.STILL_OPEN);
      assertThat(heard.split("HTTP/1\\.1 4", -1).length).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void aHeadTooLongIsRefused() throws Exception {
    try (RawExchange raw = new RawExchange(server.getURI())) {
      raw.line("GET / HTTP/1.1", HOST, "Connection: close", "X-Long: " + "a".repeat(20_000), "");

      assertThat(raw.heard(LONG)).startsWith("HTTP/1.1 4").contains("<h1");
    }
  }

  @Test
  void whatIsNoHttpIsRefused() throws Exception {
    for (String nonsense :
        List.of("\u0016\u0003\u0001", "GET\r\n\r\n", "* * *\r\n\r\n", "GET / HTTP/9.9\r\n\r\n")) {
      try (RawExchange raw = new RawExchange(server.getURI())) {
        raw.write(nonsense + "\r\n\r\n");

        assertThat(raw.heard(LONG)).doesNotContain("Exception", "netty", "HTTP/1.1 5");
      }
    }
  }

  @Test
  void nothingButReadingAndPostingIsEverDone() throws Exception {
    assertThat(router.uriRoutes().map(route -> route.getHttpMethodName()).distinct())
        .isSubsetOf("GET", "HEAD", "POST");
    HttpResponse<String> answer =
        send(to("/connexion?_method=DELETE").header("X-HTTP-Method-Override", "DELETE").GET());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/0/..%2F..%2Fapplication.yml",
        "/static/0/%2e%2e/application.yml",
        "/static/0/..%5C..%5Capplication.yml",
        "/static/0//etc/passwd",
        "/static/0/css/..;/..;/application.yml",
        "/static/..%2F..%2Fapplication.yml/css",
        "/..%2F..%2Fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/consultations/..%2F..%2Fetc%2Fpasswd"
      })
  void noPathLeavesTheFolderOfTheFiles(String path) throws Exception {
    try (RawExchange raw = new RawExchange(server.getURI())) {
      raw.line("GET " + path + " HTTP/1.1", HOST, "Connection: close", "");

      assertThat(raw.heard(LONG)).startsWith("HTTP/1.1 404").doesNotContain("datasources", "root:");
    }
  }

  private static boolean drip(RawExchange raw, String drop) throws Exception {
    try {
      for (int i = 0; i < 40; i++) {
        raw.write(drop);
        Thread.sleep(150);
      }
    } catch (SocketException closed) {
      return true;
    }
    return false;
  }

  private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
    return send(
        to("/connexion").header("Content-Type", "application/x-www-form-urlencoded").POST(body));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.getURI() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String cookies(Visitor visitor) {
    return visitor.cookies().entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("; "));
  }
}
