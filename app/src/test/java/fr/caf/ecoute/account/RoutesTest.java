package fr.caf.ecoute.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every route of the platform says who may call it, and the team's are the team's. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject Router router;

  @Test
  void everyRouteSaysWhoMayCallIt() {
    assertThat(routes()).hasSizeGreaterThan(25);
    assertThat(routes())
        .allSatisfy(route -> assertThat(access(route)).as(name(route)).isNotEmpty());
  }

  @Test
  void onlyPagesOfTheTeamAskForAMember() {
    for (UriRouteInfo<?, ?> route : routes()) {
      boolean ofTheTeam = isOfTheTeam(route) || path(route).equals("/deconnexion");
      assertThat(access(route))
          .as(name(route))
          .isSubsetOf(
              ofTheTeam
                  ? List.of(Role.ANY_MEMBER, Role.CREATOR, Role.ADMINISTRATION)
                  : List.of(SecurityRule.IS_ANONYMOUS));
    }
  }

  @Test
  void aVisitorIsLedFromEveryPageOfTheTeamToTheDoor() throws Exception {
    List<UriRouteInfo<?, ?>> team = routes().stream().filter(RoutesTest::isOfTheTeam).toList();
    assertThat(team).hasSizeGreaterThan(12);
    for (UriRouteInfo<?, ?> route : team) {
      HttpResponse<String> answer = visit(route);
      assertThat(answer.statusCode()).as(name(route)).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).contains("/connexion");
    }
  }

  /** The health of the platform is opened by configuration, not by a controller of ours. */
  private List<UriRouteInfo<?, ?>> routes() {
    return router
        .uriRoutes()
        .<UriRouteInfo<?, ?>>map(route -> route)
        .filter(route -> !path(route).startsWith("/health"))
        .toList();
  }

  private HttpResponse<String> visit(UriRouteInfo<?, ?> route)
      throws IOException, InterruptedException {
    String type =
        route.getConsumes().stream().findFirst().map(MediaType::toString).orElse("text/html");
    String address = path(route).replaceAll("\\{[^}]*}", "11111111-1111-1111-1111-111111111111");
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(server.getURI().resolve(address))
              .method(route.getHttpMethodName(), HttpRequest.BodyPublishers.noBody())
              .header("Content-Type", type)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static boolean isOfTheTeam(UriRouteInfo<?, ?> route) {
    return path(route).equals("/equipe") || path(route).startsWith("/equipe/");
  }

  private static List<String> access(UriRouteInfo<?, ?> route) {
    return List.of(route.getAnnotationMetadata().stringValues(Secured.class));
  }

  private static String path(UriRouteInfo<?, ?> route) {
    return route.getUriMatchTemplate().toString();
  }

  private static String name(UriRouteInfo<?, ?> route) {
    return route.getHttpMethodName() + " " + path(route);
  }
}
