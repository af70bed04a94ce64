package fr.caf.ecoute.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.mail.Mailbox;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A lost password is chosen again by a link that comes by mail. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostPasswordTest implements OnH2 {
  private static final String OTHER = "tambour vélo cheval agrafe";
  private static final Mailbox MAILBOX = Mailbox.open();

  @Inject EmbeddedServer server;
  @Inject Team team;
  @Inject Members members;
  @Inject EntryLinkRepository links;

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> all = new HashMap<>(OnH2.super.getProperties());
    all.putAll(MAILBOX.properties());
    return all;
  }

  @AfterAll
  static void close() {
    MAILBOX.close();
  }

  @Test
  void theLinkOfALetterWorksOnceAndEndsEverySession() throws InterruptedException {
    Member member = team.join(Role.FACILITATOR);
    Visitor elsewhere = team.signedIn(server, member);
    String link = asked(member);

    Visitor visitor = new Visitor(server.getURI()).open(link);
    assertThat(visitor.status()).isEqualTo(200);
    visitor.post(link, fields("court"));
    assertThat(visitor.status()).isEqualTo(422);
    visitor.post(link, fields(OTHER));
    assertThat(visitor.text()).contains("Mot de passe enregistré");
    assertThat(elsewhere.open("/equipe").address()).isEqualTo("/connexion");
    assertThat(signIn(member, Team.PASSWORD).status()).isEqualTo(422);
    assertThat(signIn(member, OTHER).address()).isEqualTo("/equipe");

    Visitor again = new Visitor(server.getURI()).open("/connexion");
    again.post(link, fields("girafe lune bateau herbe"));
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.text()).contains("Ce lien ne fonctionne plus");
    assertThat(signIn(member, OTHER).address()).isEqualTo("/equipe");
  }

  @Test
  void aLinkOfYesterdayOpensNothing() throws InterruptedException {
    Member member = team.join(Role.REVIEWER);
    String link = asked(member);
    for (EntryLink one : links.findAll()) {
      if (one.memberId().equals(member.id())) {
        links.update(
            new EntryLink(
                one.keyHash(),
                one.memberId(),
                one.purpose(),
                Instant.now().minus(Duration.ofSeconds(1))));
      }
    }

    Visitor late = new Visitor(server.getURI()).open(link);
    assertThat(late.status()).isEqualTo(404);
    late.open("/connexion").post(link, fields(OTHER));
    assertThat(late.status()).isEqualTo(404);
    assertThat(signIn(member, Team.PASSWORD).address()).isEqualTo("/equipe");
  }

  @Test
  void nothingTellsWhoseAddressItIsAndOnlyMembersAreWrittenTo() throws InterruptedException {
    Member member = team.join(Role.ANALYST);
    Member suspended = team.join(Role.ANALYST);
    members.suspend(suspended.id());

    Visitor unknown = ask("personne@ecoute.example");
    Visitor left = ask(suspended.email());
    Visitor known = ask(member.email().toUpperCase(java.util.Locale.ROOT));

    for (Visitor other : List.of(unknown, left)) {
      assertThat(other.status()).isEqualTo(known.status()).isEqualTo(200);
      assertThat(page(other)).isEqualTo(page(known));
      assertThat(other.setCookies()).hasSameSizeAs(known.setCookies());
    }
    letter(member);
    assertThat(MAILBOX.lettersTo("personne@ecoute.example")).isEmpty();
    assertThat(MAILBOX.lettersTo(suspended.email())).isEmpty();
  }

  /** The path of the link somebody was sent. */
  private String asked(Member member) throws InterruptedException {
    ask(member.email());
    return URI.create(letter(member).link("/connexion/lien/")).getPath();
  }

  private Visitor ask(String email) {
    return new Visitor(server.getURI()).open("/connexion/oubli").fill("adresse", email).send();
  }

  @Test
  void whatIsNoAddressIsToldAndKept() {
    Visitor visitor = ask("camille");
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.title()).startsWith("Erreur");
    assertThat(visitor.html()).contains("value=\"camille\"");
    assertThat(ask("").status()).isEqualTo(422);
  }

  /** It leaves after the answer. */
  private static Mailbox.Received letter(Member member) throws InterruptedException {
    for (int i = 0; i < 200 && MAILBOX.lettersTo(member.email()).isEmpty(); i++) {
      Thread.sleep(Duration.ofMillis(50));
    }
    return MAILBOX.lettersTo(member.email()).getFirst();
  }

  private static String page(Visitor visitor) {
    return visitor.html().replaceAll("name=\"jeton\" value=\"[^\"]*\"", "");
  }

  private Visitor signIn(Member member, String password) {
    return new Visitor(server.getURI())
        .open("/connexion")
        .fill("adresse", member.email())
        .fill("mot_de_passe", password)
        .send();
  }

  private static Map<String, List<String>> fields(String password) {
    return Map.of("nouveau", List.of(password), "encore", List.of(password));
  }
}
