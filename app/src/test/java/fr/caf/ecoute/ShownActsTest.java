package fr.caf.ecoute;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.Team;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Seats;
import fr.caf.ecoute.demo.Demonstration;
import fr.caf.ecoute.demo.Scenario;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A button that leads to a refusal must not be shown: every page of the office is opened as
 * everybody, and each link and form on it is one that {@code docs/roles.md} grants them.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShownActsTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject Demonstration demonstration;
  @Inject Consultations consultations;
  @Inject Seats seats;
  @Inject Team team;

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  /** What a page offers. */
  private record Act(String method, String address) {}

  @BeforeAll
  void everyStateOfAConsultation() {
    demonstration.play(
        List.of(Scenario.PREPARATION, Scenario.OUVERTE, Scenario.INVITATIONS, Scenario.CLOTUREE));
  }

  @ParameterizedTest
  @EnumSource(RolesTest.Person.class)
  void nobodyIsShownWhatIsRefusedToThem(RolesTest.Person person) throws Exception {
    Member member = team.join(person.role());
    Optional.ofNullable(person.seat())
        .ifPresent(
            seat -> consultations.ofThePlatform().forEach(one -> seats.give(one, member, seat)));
    String cookies =
        team.signedIn(server, member).cookies().entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining("; "));
    List<RolesTest.Row> table = RolesTest.table();
    Set<String> refused = new TreeSet<>();
    Set<String> known = new HashSet<>(Set.of("/equipe"));
    Deque<String> toOpen = new ArrayDeque<>(known);
    int opened = 0;
    while (!toOpen.isEmpty()) {
      String page = toOpen.remove();
      HttpResponse<String> answer = get(page, cookies);
      opened++;
      if (answer.statusCode() != 200) {
        refused.add("GET " + page + " answers " + answer.statusCode());
        continue;
      }
      for (Act act : acts(Jsoup.parse(answer.body(), page))) {
        Optional<RolesTest.Row> row = row(table, act);
        if (row.isPresent() && !person.may(row.get())) {
          refused.add(row.get().name() + " is shown on " + shape(page));
        } else if (row.isPresent() && isPage(act) && known.add(shape(act.address()))) {
          toOpen.add(act.address());
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(opened).isGreaterThan(person == RolesTest.Person.STRANGER ? 3 : 60);
  }

  private HttpResponse<String> get(String address, String cookies)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.getURI().resolve(address)).header("Cookie", cookies).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static List<Act> acts(Document page) {
    Stream<Act> links = page.select("a[href]").stream().map(link -> act("GET", link, "href"));
    Stream<Act> forms =
        page.select("form[action]").stream()
            .filter(form -> !form.select("button, input[type=submit]").isEmpty())
            .map(form -> act(form.attr("method"), form, "action"));
    Stream<Act> buttons =
        page.select("[formaction]").stream().map(button -> act("POST", button, "formaction"));
    return Stream.of(links, forms, buttons).flatMap(acts -> acts).toList();
  }

  private static Act act(String method, Element element, String attribute) {
    return new Act(method.equalsIgnoreCase("post") ? "POST" : "GET", element.attr(attribute));
  }

  /** The most exact of the routes an address is of. */
  private static Optional<RolesTest.Row> row(List<RolesTest.Row> table, Act act) {
    String path = act.address().replaceAll("[?#].*", "");
    return table.stream()
        .filter(row -> row.method().equals(act.method()))
        .filter(row -> path.matches(row.path().replaceAll("\\{[^}]*}", "[^/]+")))
        .min(Comparator.comparing(row -> row.path().replaceAll("[^{]", "").length()));
  }

  /** Neither a file nor something outside the office. */
  private static boolean isPage(Act act) {
    return act.method().equals("GET")
        && act.address().startsWith("/equipe")
        && !act.address().replaceAll("[?#].*", "").matches(".*\\.[a-z]+");
  }

  /** Pages about one question or another are the same page. */
  private static String shape(String address) {
    return URI.create(address)
        .getPath()
        .replaceAll("/(questions|parties|themes|textes|versions)/[^/]+", "/$1/…")
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
  }
}
