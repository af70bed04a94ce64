package fr.caf.ecoute.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.consultation.Seats;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Curation;
import fr.caf.ecoute.theming.Said;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.theming.ThemingRun;
import fr.caf.ecoute.theming.ThemingRuns;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Somebody who facilitates one consultation names, inside its addresses, what belongs to another
 * one they have no seat on. Nothing answers otherwise than to what does not exist, and nothing is
 * written anywhere: not even in the journal.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignIdentifiersTest implements OnH2 {
  private static final String UNKNOWN = "11111111-1111-4111-8111-111111111111";
  private static final String THEIRS = "Zorglub de l'autre consultation";

  /** What signing in and being seen write. */
  private static final Set<String> SESSIONS = Set.of("member_session", "known_device");

  @Inject EmbeddedServer server;
  @Inject Team team;
  @Inject Seats seats;
  @Inject OpenedConsultations opened;
  @Inject Said said;
  @Inject ThemingRuns runs;
  @Inject CodedQuestions coded;
  @Inject Curation curation;
  @Inject DataSource managed;

  private DataSource database;

  private Member member;
  private Member stranger;
  private Visitor facilitator;
  private Visitor administrator;

  /** Running, with people to invite; and closed, with themes. */
  private Consultation ownRunning;

  private Consultation ownClosed;
  private Consultation running;
  private Consultation closed;

  @BeforeAll
  void twoConsultations() {
    database = DelegatingDataSource.unwrapDataSource(managed);
    member = team.join(Role.FACILITATOR);
    stranger = team.join(Role.REVIEWER);
    ownRunning = opened.toInvited(Said.questionnaire());
    running = opened.toInvited(Said.questionnaire());
    ownClosed = analysed();
    closed = analysed();
    seats.give(ownRunning, member, Role.FACILITATOR);
    seats.give(ownClosed, member, Role.FACILITATOR);
    seats.give(running, stranger, Role.REVIEWER);
    facilitator = team.signedIn(server, member);
    administrator = team.signedIn(server);
    for (Consultation one : List.of(ownRunning, running)) {
      administrator
          .open(in(one, "/relecture"))
          .post(in(one, "/relecture/commentaires"), fields("commentaire", THEIRS));
      administrator
          .open(in(one, "/participants"))
          .post(in(one, "/participants"), fields("adresse", "anne@caf.example", "nom", THEIRS));
    }
    administrator
        .open(in(closed, "/synthese/engagements"))
        .post(
            in(closed, "/synthese/engagements"),
            fields("dit", THEIRS, "reponse", THEIRS, "etat", "EN_COURS"));
    team.signedIn(server)
        .open(in(running, "/canaux"))
        .post(in(running, "/canaux/bornes"), fields("lieu", THEIRS));
  }

  @Test
  void theirCommitmentsAreNotOurs() {
    String theirs = id("commitment", closed);
    reads(ownClosed, "/synthese/engagements/%s", theirs);
    writes(
        ownClosed,
        "/synthese/engagements/%s",
        theirs,
        fields("dit", "X", "reponse", "Y", "etat", "FAIT"));
    writes(ownClosed, "/synthese/engagements/%s", theirs, fields("dit", ""));
    writes(ownClosed, "/synthese/engagements/%s/retrait", theirs, Map.of());
  }

  @Test
  void theirCommentsAreNotOurs() {
    String theirs = id("review_comment", running);
    writes(ownRunning, "/relecture/commentaires/%s/resolution", theirs, Map.of());
    writes(ownRunning, "/relecture/commentaires/%s/reouverture", theirs, Map.of());
  }

  @Test
  void theirKiosksAreNotOurs() {
    writes(ownRunning, "/canaux/bornes/%s/retrait", id("kiosk", running), Map.of());
  }

  @Test
  void theirPeopleAreNotOurs() {
    String theirs = id("participant", running);
    assertThat(sent(ownRunning, "/participants/retrait", fields("personne", theirs)).html())
        .contains("n’est plus dans la liste");
    sent(ownRunning, "/participants/retablissement", fields("personne", theirs));
    assertThat(facilitator.status()).isEqualTo(404);
    // An address is only ever looked for in one's own list.
    assertThat(facilitator.open(in(ownClosed, "/participants?cherche=anne")).html())
        .doesNotContain(THEIRS);
  }

  @Test
  void theirSeatsAreNotOurs() {
    String theirs = stranger.id().toString();
    writes(ownRunning, "/equipe/%s/retrait", theirs, Map.of());
    same(
        sent(ownRunning, "/equipe/" + theirs + "/role", fields("role-" + theirs, "ANALYST")),
        sent(ownRunning, "/equipe/" + UNKNOWN + "/role", fields("role-" + UNKNOWN, "ANALYST")));
    assertThat(facilitator.status()).isEqualTo(404);
  }

  @Test
  void theirRunsAreNotOurs() {
    String theirs = run(closed).id().toString();
    reads(ownClosed, themes("/analyses/%s"), theirs);
    reads(ownClosed, themes("/analyses/%s/avancement"), theirs);
    writes(ownClosed, themes("/analyses/%s/annulation"), theirs, Map.of());
    // Nor those of one's own consultation under a question of another name.
    assertThat(
            facilitator
                .open(in(ownClosed, "/themes/motif/analyses/" + run(ownClosed).id()))
                .status())
        .isEqualTo(404);
  }

  @Test
  void theirThemesAreNotOurs() {
    String theirs = added().code();
    assertThat(question(ownClosed).theme(theirs)).as("theirs only").isEmpty();
    for (String act :
        List.of("/acceptation", "/ecart", "/retablissement", "/nom-propose", "/fusion", "/nom")) {
      writes(
          ownClosed,
          themes("/%s" + act),
          theirs,
          fields("vers", ours(), "nom", "Autre nom", "description", ""));
    }
    same(
        sent(ownClosed, themes("/" + ours() + "/fusion"), fields("vers", theirs)),
        sent(ownClosed, themes("/" + ours() + "/fusion"), fields("vers", "inconnu")));
    reads(ownClosed, themes("/grille/themes/%s"), theirs);
    writes(ownClosed, themes("/grille/themes/%s"), theirs, fields("nom", "X"));
    reads(ownClosed, themes("?theme=%s"), theirs, false);
  }

  @Test
  void theirVerbatimsAreNotOurs() {
    String theirs = response(closed);
    reads(ownClosed, themes("/verbatims/%s"), theirs);
    writes(ownClosed, themes("/verbatims/%s"), theirs, fields("themes", ours()));
    writes(ownClosed, themes("/verbatims/%s"), theirs, Map.of());
    String own = response(ownClosed);
    String foreignTheme = added().code();
    same(
        sent(ownClosed, themes("/verbatims/" + own), fields("themes", foreignTheme)),
        sent(ownClosed, themes("/verbatims/" + own), fields("themes", "inconnu")));
    for (String choice : List.of("retenir", "masquer", "retablir")) {
      Map<String, List<String>> fields =
          fields(
              "choix",
              choice,
              "question",
              Said.OPINION,
              "theme",
              ours(),
              "reponse",
              response(closed));
      assertThat(sent(ownClosed, "/synthese/citations", fields).status()).isEqualTo(404);
    }
  }

  @Test
  void theirSuggestionsAreNotOurs() throws SQLException {
    UUID suggestion = suggested();
    for (String verdict : List.of("oui", "non")) {
      same(
          sent(
              ownClosed,
              themes("/assistance/avis"),
              fields("avis", verdict, "proposition", suggestion.toString())),
          sent(
              ownClosed,
              themes("/assistance/avis"),
              fields("avis", verdict, "proposition", UNKNOWN)));
      assertThat(facilitator.status()).isEqualTo(409);
    }
    sent(ownClosed, themes("/assistance/annulation"), Map.of());
  }

  @Test
  void theirThemesAndQuestionnairesAreNotTakenUp() {
    same(
        sent(ownClosed, themes("/grille/reprise"), fields("grille", source(closed))),
        sent(ownClosed, themes("/grille/reprise"), fields("grille", "zorglub/avis")));
    assertThat(facilitator.status()).isEqualTo(404);

    assertThat(facilitator.open(in(ownRunning, "/questionnaire/bibliotheque")).html())
        .doesNotContain(running.slug())
        .doesNotContain(closed.slug());
    Visitor draft = draft();
    String library = draft.address().replaceAll("/questionnaire.*", "/questionnaire/bibliotheque");
    assertThat(draft.open(library).status()).isEqualTo(200);
    assertThat(draft.html()).doesNotContain(running.slug()).contains(ownRunning.slug());
    assertThat(draft.open(library + "?de=" + ownRunning.slug()).status()).isEqualTo(200);
    assertThat(draft.open(library + "?de=" + running.slug()).status()).isEqualTo(404);
    draft.open(library);
    unchanged(
        () -> draft.post(library, fields("de", running.slug(), "partie", "vous", "vers", "")));
    assertThat(draft.status()).isEqualTo(404);
    assertThat(facilitator.open(in(running, "/copie")).status()).isEqualTo(404);
  }

  @Test
  void theirFilesAreNotOurs() {
    String people = file(running, "/participants/fichier", "adresse;nom\na@caf.example;Zorglub\n");
    same(
        read(ownRunning, "/participants/fichier/" + people),
        read(ownRunning, "/participants/fichier/" + unknownKey()));
    assertThat(facilitator.status()).isEqualTo(409);
    writes409(ownRunning, "/participants/fichier/" + people);

    String answers = file(running, "/import", "avis;motif\nZorglub;hopital\n");
    same(read(ownRunning, "/import/" + answers), read(ownRunning, "/import/" + unknownKey()));
    writes409(ownRunning, "/import/" + answers);
    writes409(ownRunning, "/import/" + answers + "/confirmation");
    assertThat(administrator.open(in(running, "/import/" + answers)).status())
        .as("still there for whom it is")
        .isEqualTo(200);
  }

  /** One's own file, sent to the one page and opened by the other. */
  @Test
  void aFileOfAnotherImportIsNotThere() {
    // Two columns of one name: good enough for a list, and not for responses.
    String people = file(ownRunning, "/participants/fichier", "a;a\na@caf.example;Bo\n");
    same(read(ownRunning, "/import/" + people), read(ownRunning, "/import/" + unknownKey()));
    writes409(ownRunning, "/import/" + people);
    writes409(ownRunning, "/import/" + people + "/confirmation");

    String answers = file(ownRunning, "/import", "avis;motif\nMerci;hopital\n");
    same(
        read(ownRunning, "/participants/fichier/" + answers),
        read(ownRunning, "/participants/fichier/" + unknownKey()));
    writes409(ownRunning, "/participants/fichier/" + answers);
  }

  @Test
  void versionsAndDownloadsAreThoseOfTheAddress() {
    for (String path :
        List.of(
            "/relecture/versions?de=2&a=1",
            "/exports/reponses.csv?version=2",
            "/exports/dictionnaire.csv?version=2",
            "/questionnaire/papier.pdf?version=2")) {
      assertThat(read(ownClosed, path).status()).as(path).isEqualTo(404);
    }
    for (String path :
        List.of(
            "/exports/reponses.csv",
            "/synthese/synthese.pdf",
            "/synthese/codages.csv",
            "/themes/avis/grille/fichier",
            "/journal/journal.csv",
            "/questionnaire/export.json",
            "/fiche-de-registre.pdf")) {
      assertThat(read(closed, path).status()).as(path).isEqualTo(404);
    }
    assertThat(read(ownClosed, "/journal/journal.csv").html()).doesNotContain(closed.slug());
    assertThat(read(ownRunning, "/questionnaire/apercu?question=inconnue").html())
        .doesNotContain(THEIRS);
  }

  @Test
  void sessionsOfOthersAreNotOurs() {
    team.signedIn(server, stranger);
    String theirs = value("select id from member_session where member_id = ?", stranger.id());
    facilitator.open("/equipe/compte");
    unchanged(() -> facilitator.post("/equipe/compte/sessions/" + theirs + "/fin", Map.of()));
    assertThat(facilitator.status()).isEqualTo(404);
    assertThat(value("select id from member_session where member_id = ?", stranger.id()))
        .isEqualTo(theirs);
  }

  private Consultation analysed() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    String first = question(consultation).proposed().getFirst().code();
    curation.accept(new Curation.Ruling(consultation, Said.OPINION, first, "Alix Morel"));
    return consultation;
  }

  private Theme added() {
    if (question(closed).accepted().stream().noneMatch(one -> one.label().startsWith("Zorglub"))) {
      administrator
          .open(in(closed, themes("/grille")))
          .post(in(closed, themes("/grille/themes")), fields("nom", THEIRS, "description", ""));
    }
    return question(closed).accepted().stream()
        .filter(one -> one.label().startsWith("Zorglub"))
        .findFirst()
        .orElseThrow();
  }

  private UUID suggested() throws SQLException {
    UUID run = UUID.randomUUID();
    UUID suggestion = UUID.randomUUID();
    Theme theme = question(closed).accepted().getFirst();
    try (Connection connection = database.getConnection()) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into suggestion_run (id, theming_run_id, state, scope, host, model,"
                  + " started_by, started_at, step, answers, sent, calls, characters, masked,"
                  + " ignored) values (?, ?, 'DONE', 'ALL', 'h', 'm', 'x', now(), '', 1, 1, 1, 1,"
                  + " 0, 0)")) {
        insert.setObject(1, run);
        insert.setObject(2, run(closed).id());
        insert.executeUpdate();
      }
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into suggestion (id, run_id, response_id, theme_code, verdict)"
                  + " values (?, ?, ?, ?, 'PENDING')")) {
        insert.setObject(1, suggestion);
        insert.setObject(2, run);
        insert.setObject(3, UUID.fromString(response(closed)));
        insert.setString(4, theme.code());
        insert.executeUpdate();
      }
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
    return suggestion;
  }

  /** A consultation of one's own, still to be opened. */
  private Visitor draft() {
    Visitor draft = facilitator.anotherTab().open(in(ownRunning, "/copie"));
    draft.fill("titre", "Une copie").send();
    return draft;
  }

  private CodedQuestion question(Consultation consultation) {
    return coded.find(consultation, Said.OPINION).orElseThrow();
  }

  private ThemingRun run(Consultation consultation) {
    return question(consultation).run();
  }

  private String ours() {
    return question(ownClosed).proposed().getFirst().code();
  }

  private String response(Consultation consultation) {
    CodedQuestion question = question(consultation);
    Theme theme = question.proposed().getFirst();
    return question.codings(theme).getFirst().responseId().toString();
  }

  private static String source(Consultation consultation) {
    return consultation.slug() + "/" + Said.OPINION;
  }

  private static String themes(String rest) {
    return "/themes/" + Said.OPINION + rest;
  }

  /** The key under which a file of theirs is kept. */
  private String file(Consultation consultation, String path, String text) {
    Visitor sender = consultation.equals(ownRunning) ? facilitator : administrator;
    sender.open(in(consultation, path));
    sender.attach("fichier", text.getBytes(StandardCharsets.UTF_8)).send();
    assertThat(sender.address()).as(sender.text()).startsWith(in(consultation, path) + "/");
    return sender.address().substring(in(consultation, path).length() + 1);
  }

  private static String unknownKey() {
    return fr.caf.ecoute.web.SecretKey.random().value();
  }

  private void reads(Consultation own, String path, String theirs) {
    reads(own, path, theirs, true);
  }

  private void reads(Consultation own, String path, String theirs, boolean refused) {
    Seen there = read(own, path.formatted(theirs));
    Seen nowhere = read(own, path.formatted(UNKNOWN));
    same(there, nowhere);
    if (refused) {
      assertThat(there.status()).as(path).isEqualTo(404);
    }
  }

  private void writes(
      Consultation own, String path, String theirs, Map<String, List<String>> fields) {
    Seen there = sent(own, path.formatted(theirs), fields);
    Seen nowhere = sent(own, path.formatted(UNKNOWN), fields);
    assertThat(there.status()).as(path).isEqualTo(404);
    same(there, nowhere);
  }

  private void writes409(Consultation own, String path) {
    assertThat(sent(own, path, fields("faire", "importer")).status()).as(path).isEqualTo(409);
  }

  /** One answer. */
  private record Seen(int status, String html) {
    static Seen by(Visitor visitor) {
      return new Seen(visitor.status(), visitor.html());
    }
  }

  private static void same(Seen there, Seen nowhere) {
    assertThat(there.status()).isEqualTo(nowhere.status());
    assertThat(plain(there.html())).isEqualTo(plain(nowhere.html())).doesNotContain("Zorglub de l");
  }

  private static String plain(String html) {
    return html.replaceAll("name=\"jeton\" value=\"[^\"]*\"", "")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "-")
        .replaceAll("[A-Za-z0-9_-]{43}", "-");
  }

  private Seen read(Consultation consultation, String path) {
    unchanged(() -> facilitator.open(in(consultation, path)));
    return Seen.by(facilitator);
  }

  private Seen sent(Consultation own, String path, Map<String, List<String>> fields) {
    facilitator.open(in(own, "/participants"));
    unchanged(() -> facilitator.post(in(own, path), fields));
    return Seen.by(facilitator);
  }

  /** Downloads are noted in the journal; nothing else may be. */
  private void unchanged(Runnable act) {
    Map<String, List<String>> before = everything();
    act.run();
    Map<String, List<String>> after = everything();
    for (String table : before.keySet()) {
      boolean read = facilitator.status() == 200 && table.startsWith("journal_");
      if (!read) {
        assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
      }
    }
  }

  /** All the rows of all the tables. */
  private Map<String, List<String>> everything() {
    Map<String, List<String>> all = new TreeMap<>();
    try (Connection connection = database.getConnection()) {
      try (ResultSet tables =
          connection.getMetaData().getTables(null, "public", "%", new String[] {"BASE TABLE"})) {
        while (tables.next()) {
          all.put(tables.getString("TABLE_NAME"), List.of());
        }
      }
      all.keySet().removeAll(SESSIONS);
      for (String table : List.copyOf(all.keySet())) {
        all.put(table, rows(connection, table));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    assertThat(all).containsKeys("consultation", "coding", "journal_entry", "seat");
    return all;
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement("select * from " + table);
        ResultSet found = select.executeQuery()) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          row.append(found.getString(i)).append('|');
        }
        rows.add(row.toString());
      }
    }
    rows.sort(null);
    return rows;
  }

  private String id(String table, Consultation consultation) {
    return value("select id from " + table + " where consultation_id = ?", consultation.id());
  }

  private String value(String query, UUID parameter) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setObject(1, parameter);
      try (ResultSet found = select.executeQuery()) {
        assertThat(found.next()).as(query).isTrue();
        return found.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String in(Consultation consultation, String path) {
    return "/equipe/consultations/" + consultation.slug() + path;
  }

  private static Map<String, List<String>> fields(String... pairs) {
    Map<String, List<String>> fields = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], List.of(pairs[i + 1]));
    }
    return fields;
  }
}
