package fr.caf.ecoute.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.invitation.redemption.Mark;
import fr.caf.ecoute.invitation.redemption.Marks;
import fr.caf.ecoute.invitation.redemption.Redemptions;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.response.Counting;
import fr.caf.ecoute.response.exchange.ResponseExport;
import fr.caf.ecoute.theming.Corpora;
import fr.caf.ecoute.web.PlatformSecret;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;

/**
 * Whose is this response? Asked by every attacker of everything that can be stolen from a real
 * collection, backups after each step included.
 *
 * <p>The platform's secret is not stolen: whoever holds it and the backups is the live
 * administrator of {@code docs/anonymat.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // Micronaut fills the properties
abstract class AttackContract {
  /** One run in a hundred million accuses an innocent attacker; there are about three hundred. */
  private static final double FALSE_ALARM = 1e-8;

  private static final int PEOPLE = 112;

  private static final Map<String, String> TABLES =
      Map.of(
          "redemption", "redemption",
          "ballot", "ballot",
          "spent_ballot", "spent_ballot",
          "response", "response");

  @Inject OpenedConsultations opened;
  @Inject PlayedCollection collection;
  @Inject Counting counting;
  @Inject Marks marks;
  @Inject Ballots ballots;
  @Inject Redemptions redemptions;
  @Inject ResponseExport export;
  @Inject Corpora corpora;
  @Inject EmbeddedServer server;

  @Property(name = "datasources.default.url")
  String url;

  @Property(name = "datasources.default.username")
  String user;

  @Property(name = "datasources.default.password")
  String password;

  @Property(name = "ecoute.folder")
  Path folder;

  private String exportedFirst;
  private Consultation theClosed;
  private Theft theft;
  private Evidence evidence;
  private PlayedCollection.Truth truth;
  private Map<String, String> responses;

  @BeforeAll
  void collect() throws Exception {
    theft = new Theft(url, user, password);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    Logger platform = (Logger) LoggerFactory.getLogger("fr.caf.ecoute");
    platform.setLevel(Level.TRACE);
    lines.start();
    platform.getLoggerContext().getLogger("ROOT").addAppender(lines);
    Consultation consultation = opened.toInvited(questionnaire());
    String id = consultation.id().toString();
    List<Snapshot> snapshots = new ArrayList<>();
    truth = collection.play(consultation, PEOPLE, () -> snapshots.add(theft.take(id, TABLES)));
    Consultation closed = opened.close(consultation, Instant.now().minus(Duration.ofHours(49)));
    counting.count();
    snapshots.add(theft.take(id, TABLES));
    StringWriter csv = new StringWriter();
    export.writeResponses(closed, 1, csv);
    exportedFirst = csv.toString();
    theClosed = closed;
    corpora.read(
        closed,
        "recit",
        corpus -> {
          corpus.close();
          return corpus;
        });
    platform.getLoggerContext().getLogger("ROOT").detachAppender(lines);
    platform.setLevel(null);
    evidence =
        new Evidence(
            snapshots,
            csv.toString().lines().skip(1).map(AttackContract::words).toList(),
            indexed(folder.resolve("index").resolve(id).resolve("recit")),
            theft.files(List.copyOf(TABLES.values())),
            lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
    responses = new HashMap<>();
    for (Row row : evidence.last().rows("response")) {
      responses.put(words(row.get("answers")), row.get("id"));
    }
  }

  @AfterAll
  void leave() throws Exception {
    theft.close();
  }

  @Test
  void everyResponseIsThereOnceAndNothingThatWasNotSent() {
    assertThat(responses.keySet())
        .containsExactlyInAnyOrderElementsOf(
            truth.wordsByBallot().values().stream().map(AttackContract::words).toList());
    assertThat(evidence.last().rows("response")).hasSameSizeAs(truth.wordsByBallot().keySet());
    assertThat(truth.unsent()).hasSizeGreaterThan(10);
    assertThat(evidence.exported()).hasSameSizeAs(responses.keySet());
  }

  @Test
  void everyGroupIsAsLargeAsPromised() {
    List<Groups.Group> groups = Groups.ByBackupDifference.of(evidence);

    assertThat(groups).hasSizeGreaterThan(5);
    for (Groups.Group group : groups) {
      assertThat(group.ballots()).hasSameSizeAs(group.responses()).hasSizeGreaterThanOrEqualTo(10);
    }
  }

  @Test
  void noAttackerDoesBetterThanChance() {
    List<Integer> sizes =
        Groups.ByBackupDifference.of(evidence).stream()
            .map(group -> group.responses().size())
            .toList();
    int tooMany = Chance.ofGroups(sizes).tooMany(FALSE_ALARM);
    assertThat(tooMany).as("a test that can fail").isLessThan(truth.wordsByBallot().size() / 2);

    for (Attacker attacker : attackers()) {
      assertThat(right(attacker.guess(evidence), this::response))
          .as(attacker.name())
          .isLessThan(tooMany);
    }
  }

  @Test
  void whatWasNotSentIsReadableInNoFile() {
    for (String words : truth.unsent()) {
      String start = words.substring(0, 16);
      assertThat(evidence.files().contains(latin(start))).as(start).isFalse();
    }
    String sent = truth.wordsByBallot().values().iterator().next().substring(0, 16);
    assertThat(evidence.files().contains(latin(sent))).as("the files were searched").isTrue();
  }

  @Test
  void noLineOfTheLogNamesAnything() {
    List<String> names = new ArrayList<>(truth.wordsByBallot().keySet());
    names.addAll(responses.values());
    names.addAll(List.of("agent0", "127.0.0.1", "recit numero", "@caf.example"));
    for (String line : evidence.log()) {
      assertThat(names).as(line).noneMatch(line::contains);
    }
  }

  /**
   * Beside backups made in between, for the mark and the ballot of the only person who came between
   * two are easily told: what is promised is that a mark names nobody and a ballot no response.
   */
  @Test
  void oneTheftDoesNotTellWhichBallotAMarkObtained() throws Exception {
    Consultation consultation = opened.toInvited(questionnaire());
    String id = consultation.id().toString();
    Map<String, String> obtained = new HashMap<>();
    for (int i = 0; i < 40; i++) {
      Mark mark = marks.of(consultation, Mark.Way.INVITATION, "agent%03d".formatted(i));
      SecretKey secret = ballots.redeem(consultation, Manner.WEB_IN_FRENCH, mark).orElseThrow();
      obtained.put(mark.hash(), secret.hash());
    }
    Snapshot before = theft.take(id, TABLES);

    redemptions.shuffle(consultation);

    Snapshot after = theft.take(id, TABLES);
    int tooMany = Chance.ofGroups(List.of(40)).tooMany(FALSE_ALARM);
    for (ByMark attacker : ByMark.all()) {
      assertThat(right(attacker.guess(after), mark -> obtained.getOrDefault(mark, "")))
          .as(attacker.toString())
          .isLessThan(tooMany);
    }
    assertThat(
            ByMark.all().stream()
                .mapToInt(
                    attacker ->
                        right(attacker.guess(before), mark -> obtained.getOrDefault(mark, "")))
                .max())
        .as("the attackers have teeth")
        .hasValue(40);
  }

  /** Neither lists, letters, sessions, tasks, acts nor sequences move when somebody answers. */
  @Test
  void answeringLeavesATraceInFourTablesAndInNoOther() throws Exception {
    Consultation consultation = opened.toInvited(questionnaire());
    List<Map<String, String>> moments = new ArrayList<>();
    List<Set<String>> files = new ArrayList<>();

    collection.play(
        consultation,
        24,
        () -> {
          moments.add(theft.everything());
          files.add(files());
        });

    Set<String> changed = new TreeSet<>();
    for (Map<String, String> moment : moments) {
      moment.forEach(
          (table, rows) -> {
            if (!rows.equals(moments.getFirst().get(table))) {
              changed.add(table);
            }
          });
    }
    assertThat(changed).containsExactly("ballot", "redemption", "response", "spent_ballot");
    assertThat(files).as("nothing is written beside the database").containsOnly(files.getFirst());
  }

  @Test
  void twoExportsAreTheSame() throws Exception {
    StringWriter again = new StringWriter();
    export.writeResponses(theClosed, 1, again);

    assertThat(again.toString()).isEqualTo(exportedFirst);
  }

  @Test
  void noCacheKeepsAPageSomebodySawAndNoValidatorDatesIt() throws Exception {
    String address = "/consultations/" + theClosed.slug();
    try (HttpClient browser = HttpClient.newHttpClient()) {
      for (String page : List.of("", "/reponse", "/verification", "/merci", "/devenir")) {
        var headers =
            browser
                .send(
                    HttpRequest.newBuilder(server.getURI().resolve(address + page)).build(),
                    HttpResponse.BodyHandlers.discarding())
                .headers();
        assertThat(headers.firstValue("Cache-Control")).as(page).contains("no-store");
        assertThat(headers.map().keySet())
            .as(page)
            .noneMatch(name -> name.matches("(?i)etag|last-modified|age|expires"));
      }
    }
  }

  /** Where each lies, how long it is and when it was last written. */
  private Set<String> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    Set<String> all = new TreeSet<>();
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path file : inside.filter(Files::isRegularFile).toList()) {
        all.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return all;
  }

  /** The identifiers in the order of the documents, as whoever holds the files reads them. */
  private static List<String> indexed(Path place) throws IOException {
    List<String> ids = new ArrayList<>();
    try (var files = FSDirectory.open(place);
        var index = DirectoryReader.open(files)) {
      for (int document = 0; document < index.maxDoc(); document++) {
        ids.add(index.storedFields().document(document).get("id"));
      }
    }
    return ids;
  }

  @Test
  void aMarkNamesNobodyToWhoeverHasNotTheSecret() {
    Consultation consultation = opened.toInvited(questionnaire());
    List<String> people =
        IntStream.range(0, 50).mapToObj("agent%03d@caf.example"::formatted).toList();
    List<String> kept =
        people.stream()
            .map(one -> marks.of(consultation, Mark.Way.ADDRESS, one).hash())
            .sorted()
            .toList();

    for (String secret : List.of("", "secret", "ecoute", "changeme", consultation.slug())) {
      assertThat(people).noneMatch(one -> kept.contains(ByMark.made(secret, consultation, one)));
    }
    String known = "known only to this test 0123456789";
    String mark = ByMark.made(known, consultation, people.getFirst());
    assertThat(mark)
        .as("the attacker knows how marks are made")
        .isEqualTo(
            new PlatformSecret(known)
                .mac(
                    "redemption",
                    consultation.id().toString(),
                    Mark.Way.ADDRESS.name(),
                    people.getFirst()));
  }

  /** Every trace is one that some leak would show. */
  @Test
  void theAttackersHaveTeeth() throws Exception {
    LeakyPlatform grouped = new LeakyPlatform(theft);
    Evidence byGroups = grouped.collect(10);
    LeakyPlatform immediate = new LeakyPlatform(theft);
    Evidence oneByOne = immediate.collect(1);
    Map<String, Integer> best = new HashMap<>();
    for (Attacker attacker : attackers()) {
      int right =
          Math.max(
              right(attacker.guess(byGroups), ballot -> grouped.truth().getOrDefault(ballot, "")),
              right(
                  attacker.guess(oneByOne), ballot -> immediate.truth().getOrDefault(ballot, "")));
      traces(attacker).forEach(trace -> best.merge(trace, right, Math::max));
    }

    assertThat(best)
        .isNotEmpty()
        .allSatisfy((trace, right) -> assertThat(right).as(trace).isGreaterThanOrEqualTo(36));
  }

  private static Stream<String> traces(Attacker attacker) {
    return attacker instanceof ByOrder order
        ? Stream.of(
            order.groups().name(),
            "ballots by " + order.ballots(),
            "responses by " + order.responses())
        : Stream.of(attacker.name());
  }

  private List<Attacker> attackers() {
    List<Attacker> all = new ArrayList<>(BySight.all());
    all.add(new ByWords());
    ByOrder.all().stream()
        .filter(
            one ->
                theft.notesTransactions()
                    || (one.groups() != Groups.ByXmin && one.ballots() != BallotTrace.LOCKER))
        .forEach(all::add);
    return all;
  }

  private String response(String ballot) {
    String words = truth.wordsByBallot().get(ballot);
    return words == null ? "" : responses.getOrDefault(words(words), "");
  }

  private static int right(Map<String, String> guesses, UnaryOperator<String> truth) {
    int right = 0;
    for (var guess : guesses.entrySet()) {
      right += guess.getValue().equals(truth.apply(guess.getKey())) ? 1 : 0;
    }
    return right;
  }

  /** "recit numero 017,": nobody else's. */
  private static String words(String text) {
    int at = text.indexOf("recit numero");
    return at < 0 ? "" : text.substring(at, at + 16);
  }

  private static String latin(String words) {
    return new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static Questionnaire questionnaire() {
    return new Questionnaire(
        "Le travail",
        List.of(
            new Section(
                "travail",
                "Votre travail",
                Layout.ONE_PER_PAGE,
                Condition.always(),
                List.of(
                    new YesNo(new Stem("accord", "Avez-vous les moyens de bien travailler ?")),
                    new LongText(new Stem("recit", "Racontez."), LongText.USUAL_LENGTH)))));
  }
}
