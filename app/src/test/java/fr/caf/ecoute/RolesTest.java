package fr.caf.ecoute;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.account.Sessions;
import fr.caf.ecoute.account.Team;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.Seats;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * {@code docs/roles.md} says what every route asks for. Here everybody tries every route: each one
 * asks for that and nothing else, and whoever lacks it cannot tell the consultation from one that
 * does not exist.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest implements OnH2 {
  private static final Path TABLE = Path.of("../docs/roles.md");
  private static final Pattern ROW =
      Pattern.compile("^\\| (GET|POST) \\| `([^`]+)` \\| ([A-Z_]+) \\|", Pattern.MULTILINE);
  private static final String NOBODYS = "11111111-1111-1111-1111-111111111111";
  private static final String NOWHERE = "zorglub";

  /** What a route may ask for besides a right on a consultation. */
  private static final Map<String, String> DOORS =
      Map.of(
          "ANYONE",
          SecurityRule.IS_ANONYMOUS,
          "ENROLLING",
          Role.ENROLLING,
          "MEMBER",
          Role.ANY_MEMBER,
          "CREATOR",
          Role.CREATOR,
          "CREATE_FROM",
          Role.CREATOR,
          "ADMINISTRATOR",
          Role.ADMINISTRATION);

  /** There is nothing at these before somebody set a second factor, or for somebody else's. */
  private static final Set<String> ABOUT_SOMETHING_DRAWN =
      Set.of(
          "/equipe/compte/double-verification/qr.svg",
          "/equipe/compte/double-verification/codes",
          "/equipe/compte/sessions/{id}/fin");

  @Inject EmbeddedServer server;
  @Inject Router router;
  @Inject Team team;
  @Inject Sessions sessions;
  @Inject Seats seats;
  @Inject OpenedConsultations opened;

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Logger asked = (Logger) org.slf4j.LoggerFactory.getLogger(Consultations.class);
  private final ListAppender<ILoggingEvent> answers = new ListAppender<>();
  private Visitor visitor;
  private String sessionCookie = "";
  private Member spare;

  /** One row of the table. */
  record Row(String method, String path, String needs) {
    String name() {
      return method + " " + path;
    }

    boolean isAboutAConsultation() {
      return path.startsWith("/equipe/consultations/{slug}");
    }

    /** The right it takes on that consultation. */
    Right right() {
      return needs.equals("CREATE_FROM") ? Right.READ : Right.valueOf(needs);
    }
  }

  /** Somebody who tries; {@code seat} on the consultation they try it on. */
  enum Person {
    STRANGER(Role.FACILITATOR, null),
    REVIEWER(Role.REVIEWER, Role.REVIEWER),
    ANALYST(Role.ANALYST, Role.ANALYST),
    FACILITATOR(Role.FACILITATOR, Role.FACILITATOR),
    ADMINISTRATOR(Role.ADMINISTRATOR, null);

    private final Role role;
    private final @Nullable Role seat;

    Person(Role role, @Nullable Role seat) {
      this.role = role;
      this.seat = seat;
    }

    Role role() {
      return role;
    }

    /** On the consultation they try it on, if they have one. */
    @Nullable Role seat() {
      return seat;
    }

    boolean may(Row row) {
      return switch (row.needs()) {
        case "ANYONE", "ENROLLING", "MEMBER" -> true;
        case "CREATOR" -> role.mayCreate();
        case "ADMINISTRATOR" -> role == Role.ADMINISTRATOR;
        case "CREATE_FROM" -> role.mayCreate() && holds(row.right());
        default -> holds(row.right());
      };
    }

    private boolean holds(Right right) {
      return this == ADMINISTRATOR || (seat != null && right.isHeldBy(seat));
    }
  }

  @BeforeAll
  void listen() {
    visitor = team.signedIn(server);
    sessionCookie =
        visitor.cookies().keySet().stream()
            .filter(name -> name.endsWith("equipe"))
            .findFirst()
            .orElseThrow();
    spare = team.join(Role.REVIEWER);
    asked.setLevel(Level.TRACE);
    asked.setAdditive(false);
    answers.start();
    asked.addAppender(answers);
  }

  @AfterAll
  void stopListening() {
    asked.detachAppender(answers);
    asked.setLevel(null);
    asked.setAdditive(true);
    http.close();
  }

  @Test
  void theTableNamesEveryRouteAndNoOther() throws IOException {
    Set<String> inTheTable = table().stream().map(Row::name).collect(Collectors.toSet());
    Set<String> running =
        routes().stream().map(RolesTest::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(running).hasSizeGreaterThan(150);
    assertThat(inTheTable).as("docs/roles.md").containsExactlyInAnyOrderElementsOf(running);
  }

  @Test
  void everyRouteIsSecuredAsTheTableSays() throws IOException {
    Map<String, String> doors = new TreeMap<>();
    routes().forEach(route -> doors.put(name(route), String.join(" ", access(route))));
    for (Row row : table()) {
      assertThat(doors.get(row.name()))
          .as(row.name())
          .isEqualTo(DOORS.getOrDefault(row.needs(), Role.ANY_MEMBER));
    }
  }

  @Test
  void theTableOfRightsIsTheOneOfTheCode() throws IOException {
    String said = Files.readString(TABLE);
    for (Right right : Right.values()) {
      String row =
          List.of(Role.FACILITATOR, Role.REVIEWER, Role.ANALYST).stream()
              .map(role -> right.isHeldBy(role) ? " yes |" : " – |")
              .collect(Collectors.joining());
      assertThat(said).contains("| " + right + " |" + row + " yes | – |");
    }
  }

  @Test
  void onlyPagesOfTheTeamAskForAMember() throws IOException {
    for (Row row : table()) {
      boolean ofTheTeam =
          row.path().equals("/equipe")
              || row.path().startsWith("/equipe/")
              || row.path().equals("/deconnexion");
      assertThat(row.needs().equals("ANYONE")).as(row.name()).isEqualTo(!ofTheTeam);
    }
  }

  @Test
  void whoeverIsNotSignedInIsLedToTheDoor() throws Exception {
    SoftAssertions softly = new SoftAssertions();
    Consultation consultation = opened.toAll(Avis.questionnaire());
    for (Row row : table()) {
      if (!row.needs().equals("ANYONE")) {
        HttpResponse<String> answer = send(row, consultation.slug(), null);
        softly.assertThat(answer.statusCode()).as(row.name()).isEqualTo(303);
        softly
            .assertThat(answer.headers().firstValue("Location"))
            .as(row.name())
            .contains("/connexion");
      }
    }
    softly.assertAll();
  }

  @Test
  void whoMayIsLetIn() throws Exception {
    SoftAssertions softly = new SoftAssertions();
    for (Person person : Person.values()) {
      Member member = team.join(person.role);
      for (Row row : table()) {
        if (person.may(row) && !row.needs().equals("ANYONE")) {
          // Of their own, so that what one act did keeps no other from being tried.
          Consultation consultation = consultation(person, member);
          answers.list.clear();
          HttpResponse<String> answer = send(row, consultation.slug(), member);
          String who = person + " " + row.name();
          softly.assertThat(answer.statusCode()).as(who).isLessThan(500).isNotEqualTo(403);
          softly
              .assertThat(answer.headers().firstValue("Location").orElse(""))
              .as(who)
              .isNotEqualTo("/connexion");
          if (row.isAboutAConsultation()) {
            softly.assertThat(said()).as(who).contains("granted " + row.right());
            softly.assertThat(said()).as(who).noneMatch(line -> line.startsWith("refused"));
          } else if (!ABOUT_SOMETHING_DRAWN.contains(row.path())) {
            softly.assertThat(answer.statusCode()).as(who).isNotEqualTo(404);
          }
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void whoMayNotCannotTellItFromWhatDoesNotExist() throws Exception {
    SoftAssertions softly = new SoftAssertions();
    for (Person person : Person.values()) {
      Member member = team.join(person.role);
      Consultation consultation = consultation(person, member);
      for (Row row : table()) {
        if (!person.may(row)) {
          HttpResponse<String> there = send(row, consultation.slug(), member);
          String who = person + " " + row.name();
          softly.assertThat(there.statusCode()).as(who).isEqualTo(404);
          HttpResponse<String> nowhere =
              row.isAboutAConsultation()
                  ? send(row, NOWHERE, member)
                  : send(new Row("GET", "/equipe/" + NOWHERE, ""), NOWHERE, member);
          softly.assertThat(nowhere.statusCode()).as(who).isEqualTo(404);
          softly
              .assertThat(page(there, consultation))
              .as(who)
              .isEqualTo(page(nowhere, consultation));
          softly
              .assertThat(there.headers().map().keySet())
              .as(who)
              .isEqualTo(nowhere.headers().map().keySet());
        }
      }
    }
    softly.assertAll();
  }

  private List<String> said() {
    return List.copyOf(answers.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private Consultation consultation(Person person, Member member) {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    if (person.seat != null) {
      seats.give(consultation, member, person.seat);
    }
    return consultation;
  }

  private static String page(HttpResponse<String> answer, Consultation consultation) {
    return answer
        .body()
        .replaceAll("name=\"jeton\" value=\"[^\"]*\"", "")
        .replace(consultation.slug(), NOWHERE);
  }

  private HttpResponse<String> send(Row row, String slug, @Nullable Member member)
      throws IOException, InterruptedException {
    String address =
        row.path()
            .replace("/equipe/membres/{id}", "/equipe/membres/" + spare.id())
            .replace("{slug}", slug)
            .replace("{word}", "invitation")
            .replaceAll("\\{[^}]*}", NOBODYS);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.getURI().resolve(address)).header("Cookie", cookies(member));
    if (row.method().equals("GET")) {
      return http.send(request.GET().build(), HttpResponse.BodyHandlers.ofString());
    }
    String token = token();
    if (takesFiles(row)) {
      MultipartText body = new MultipartText();
      body.field("jeton", token);
      request
          .header("Content-Type", body.contentType())
          .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()));
    } else {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(
              HttpRequest.BodyPublishers.ofString(
                  "jeton="
                      + URLEncoder.encode(token, StandardCharsets.UTF_8)
                      + "&role=REVIEWER&de="
                      + slug));
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Some acts end the session they are done in: each request has one of its own. */
  private String cookies(@Nullable Member member) {
    Map<String, String> cookies = new TreeMap<>(visitor.cookies());
    cookies.remove(sessionCookie);
    if (member != null) {
      SecretKey key = sessions.begin(member, "essai");
      cookies.put(sessionCookie, key.value());
    }
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private String token() {
    Matcher token = Pattern.compile("name=\"jeton\" value=\"([^\"]*)\"").matcher(visitor.html());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private boolean takesFiles(Row row) {
    return routes().stream()
        .filter(route -> name(route).equals(row.name()))
        .flatMap(route -> route.getConsumes().stream())
        .anyMatch(type -> type.equals(MediaType.MULTIPART_FORM_DATA_TYPE));
  }

  static List<Row> table() throws IOException {
    List<Row> rows = new ArrayList<>();
    Matcher row = ROW.matcher(Files.readString(TABLE));
    while (row.find()) {
      rows.add(new Row(row.group(1), row.group(2), row.group(3)));
    }
    // What changes nothing comes first.
    rows.sort(Comparator.comparing(Row::method).thenComparing(Row::path));
    return rows;
  }

  /** The health of the platform is opened by configuration, not by a controller of ours. */
  private List<UriRouteInfo<?, ?>> routes() {
    return router
        .uriRoutes()
        .<UriRouteInfo<?, ?>>map(route -> route)
        .filter(route -> !path(route).startsWith("/health"))
        .filter(route -> !route.getHttpMethodName().equals("HEAD"))
        .toList();
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
