package fr.caf.ecoute.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.Team;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whatever is answered, and by whatever part of the platform, the browser is told to be careful.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "ecoute.public-address", value = "https://ecoute.caf.example")
@Property(name = "ecoute.security-contact", value = "securite@caf.example")
@Property(name = "ecoute.essai.failing", value = "true")
class HeadersTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject Router router;
  @Inject Team team;

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** A page with a fault of ours. */
  @Controller("/essai-de-panne")
  @Requires(property = "ecoute.essai.failing")
  @Secured(SecurityRule.IS_ANONYMOUS)
  static class Failing {
    @Get
    String fail() {
      throw new IllegalStateException("secret-de-la-panne", new IllegalArgumentException("cause"));
    }
  }

  @AfterAll
  void hangUp() {
    http.close();
  }

  @Test
  void everyRouteAnswersWithAllTheHeadersToAVisitorAndToAMember() throws Exception {
    String member = cookies(team.signedIn(server));
    Set<Integer> seen = new TreeSet<>();
    SoftAssertions softly = new SoftAssertions();
    List<UriRouteInfo<?, ?>> routes = new ArrayList<>();
    router.uriRoutes().forEach(routes::add);
    assertThat(routes).hasSizeGreaterThan(100);
    for (UriRouteInfo<?, ?> route : routes) {
      for (String cookie : List.of("", member)) {
        // Signing out would turn the next member's page into a redirection.
        if (!cookie.isEmpty() && address(route).equals("/deconnexion")) {
          continue;
        }
        HttpResponse<String> answer = ask(route, cookie);
        seen.add(answer.statusCode());
        check(softly, route.getHttpMethodName() + " " + address(route), answer);
      }
    }
    softly.assertAll();
    assertThat(seen).contains(200, 303, 403, 404);
  }

  @Test
  void errorsRedirectionsAndFilesCarryThemToo() throws Exception {
    SoftAssertions softly = new SoftAssertions();
    Set<Integer> seen = new TreeSet<>();
    for (HttpRequest.Builder request : oddRequests()) {
      HttpResponse<String> answer = send(request);
      seen.add(answer.statusCode());
      check(softly, request.build().uri() + " " + answer.statusCode(), answer);
    }
    softly.assertAll();
    assertThat(seen).contains(200, 303, 400, 403, 404, 405, 413, 415, 422, 429, 500);
  }

  @Test
  void aFaultOfOursShowsAReferenceAndNothingElse() throws Exception {
    HttpResponse<String> answer = send(to("/essai-de-panne"));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .containsPattern("[0-9a-f]{8}")
        .doesNotContain("secret-de-la-panne", "Exception", "fr.caf", "\tat ", "micronaut");
  }

  @Test
  void onlyThePublicPagesAreForSearchEngines() throws Exception {
    assertThat(header(send(to("/")), "X-Robots-Tag")).isEmpty();
    assertThat(header(send(to("/connexion")), "X-Robots-Tag")).isEqualTo("noindex, nofollow");
    assertThat(header(send(to("/nulle-part")), "X-Robots-Tag")).isEqualTo("noindex, nofollow");
    assertThat(send(to("/robots.txt")).body()).contains("Disallow: /equipe");
  }

  @Test
  void whomToTellOfAWeaknessIsSaid() throws Exception {
    assertThat(send(to("/.well-known/security.txt")).body())
        .contains(
            "Contact: mailto:securite@caf.example", "Expires: ", "https://ecoute.caf.example");
  }

  @Test
  void leavingEmptiesWhatTheBrowserKept() throws Exception {
    Visitor member = team.signedIn(server);
    HttpResponse<String> answer =
        send(
            form("/deconnexion", "jeton=" + token(member.html()))
                .header("Cookie", cookies(member)));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Clear-Site-Data")).contains("cache").doesNotContain("cookies");
  }

  private List<HttpRequest.Builder> oddRequests() {
    List<HttpRequest.Builder> requests =
        new ArrayList<>(
            List.of(
                to("/"),
                to("/equipe"),
                to("/nulle-part"),
                to("/connexion").method("DELETE", BodyPublishers.noBody()),
                to("/connexion").method("TRACE", BodyPublishers.noBody()),
                to("/connexion").method("PROPFIND", BodyPublishers.noBody()),
                to("/connexion").method("OPTIONS", BodyPublishers.noBody()),
                to("/connexion").HEAD(),
                to("/%FF%FE"),
                to("/?a=%ZZ".replace("%ZZ", "%00")),
                to("/static/0/css/base.css"),
                to("/static/0/css/inconnu.css"),
                to("/static/" + hashOfTheStyles() + "/css/base.css"),
                to("/robots.txt"),
                to("/health"),
                to("/essai-de-panne"),
                to("/connexion")
                    .header("Content-Type", "text/x")
                    .POST(BodyPublishers.ofString("a")),
                form("/connexion", "a=%"),
                form("/connexion", "a=%ZZ"),
                form("/connexion", "x".repeat(22 << 20)),
                form("/connexion", "jeton=faux")));
    Visitor visitor = new Visitor(server.getURI()).open("/connexion");
    for (int i = 0; i < 12; i++) {
      requests.add(
          form(
                  "/connexion",
                  "adresse=essai@caf.example&mot_de_passe=faux&jeton=" + token(visitor.html()))
              .header("Cookie", cookies(visitor)));
    }
    return requests;
  }

  private static void check(SoftAssertions softly, String what, HttpResponse<String> answer) {
    String policy = header(answer, "Content-Security-Policy");
    softly
        .assertThat(policy)
        .as(what)
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .contains("base-uri 'none'", "form-action 'self'", "frame-ancestors '")
        .contains("upgrade-insecure-requests")
        .doesNotContain("unsafe", "data:", "*", "http:", "blob:");
    softly.assertThat(header(answer, "X-Content-Type-Options")).as(what).isEqualTo("nosniff");
    softly.assertThat(header(answer, "X-Frame-Options")).as(what).isIn("DENY", "SAMEORIGIN");
    softly.assertThat(header(answer, "Referrer-Policy")).as(what).isEqualTo("same-origin");
    softly
        .assertThat(header(answer, "Cross-Origin-Opener-Policy"))
        .as(what)
        .isEqualTo("same-origin");
    softly
        .assertThat(header(answer, "Cross-Origin-Embedder-Policy"))
        .as(what)
        .isEqualTo("require-corp");
    softly
        .assertThat(header(answer, "Cross-Origin-Resource-Policy"))
        .as(what)
        .isEqualTo("same-origin");
    softly.assertThat(header(answer, "Permissions-Policy")).as(what).contains("camera=()");
    softly
        .assertThat(header(answer, "Strict-Transport-Security"))
        .as(what)
        .contains("max-age=31536000");
    boolean file = what.contains("/static/") && answer.statusCode() == 200;
    softly
        .assertThat(header(answer, "Cache-Control"))
        .as(what)
        .matches(file ? "public, max-age=31536000, immutable|no-cache" : "no-store");
    HttpHeaders all = answer.headers();
    softly
        .assertThat(all.map().keySet())
        .as(what)
        .doesNotContain("server", "x-powered-by", "access-control-allow-origin");
    softly.assertThat(answer.body()).as(what).doesNotContain("\tat fr.", "Exception:", "micronaut");
  }

  private String hashOfTheStyles() {
    String page = new Visitor(server.getURI()).open("/").html();
    return page.replaceAll("(?s).*/static/([0-9a-f]+)/css/base.css.*", "$1");
  }

  private HttpResponse<String> ask(UriRouteInfo<?, ?> route, String cookie)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        to(address(route))
            .method(
                route.getHttpMethodName(),
                route.getHttpMethodName().equals("POST")
                    ? BodyPublishers.ofString("a=b")
                    : BodyPublishers.noBody());
    route.getConsumes().stream()
        .findFirst()
        .ifPresent(type -> request.header("Content-Type", type.toString()));
    return send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
  }

  private static String address(UriRouteInfo<?, ?> route) {
    return route
        .getUriMatchTemplate()
        .toString()
        .replaceAll("\\{[^}]*}", "11111111-1111-1111-1111-111111111111");
  }

  private HttpRequest.Builder form(String path, String body) {
    return to(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.getURI() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return String.join(" | ", answer.headers().allValues(name));
  }

  private static String token(String html) {
    return html.replaceAll("(?s).*?name=\"jeton\" value=\"([^\"]*)\".*", "$1");
  }

  private static String cookies(Visitor visitor) {
    return visitor.cookies().entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("; "));
  }
}
