package fr.caf.ecoute.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.factor.SecondFactors;
import fr.caf.ecoute.audit.Extract;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.audit.JournalEntry;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Invitations, lost passwords, second factors and sessions, over HTTP and without mail. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountTest implements OnH2 {
  private static final String OTHER = "tambour vélo cheval agrafe";

  @Inject EmbeddedServer server;
  @Inject Team team;
  @Inject Members members;
  @Inject EntryLinks links;
  @Inject Sessions sessions;
  @Inject SecondFactors factors;
  @Inject SignInDelays delays;
  @Inject Journal journal;

  @Test
  void whoIsInvitedChoosesAPasswordOnceAndComesIn() {
    Visitor administrator = team.signedIn(server).open("/equipe/membres");
    administrator
        .fill("nom", "Noa Petit")
        .fill("adresse", "noa.petit@ecoute.example")
        .fill("role", "ANALYST")
        .send();
    Matcher link =
        Pattern.compile("/connexion/lien/[A-Za-z0-9_-]{43}").matcher(administrator.html());
    assertThat(link.find()).as(administrator.text()).isTrue();

    Visitor noa = new Visitor(server.getURI()).open(link.group()).open(link.group());
    noa.post(link.group(), fields("motdepasse2026"));
    assertThat(noa.status()).isEqualTo(422);
    noa.post(link.group(), fields(OTHER));
    assertThat(noa.text()).contains("Mot de passe enregistré");
    assertThat(noa.open(link.group()).status()).isEqualTo(404);

    assertThat(signIn("noa.petit@ecoute.example", OTHER).address()).isEqualTo("/equipe");
  }

  @Test
  void aLinkThatWasGuessedOpensNothing() {
    Visitor visitor = new Visitor(server.getURI());
    assertThat(visitor.open("/connexion/lien/" + SecretKey.random().value()).status())
        .isEqualTo(404);
    assertThat(visitor.text()).contains("Ce lien ne fonctionne plus");
  }

  @Test
  void aNewLinkMakesTheOneBeforeWorthless() {
    Member member = team.join(Role.REVIEWER);
    SecretKey first = links.draw(member, EntryLink.Purpose.RESET);
    SecretKey second = links.draw(member, EntryLink.Purpose.RESET);

    assertThat(links.find(first)).isEmpty();
    sessions.begin(member, Device.UNKNOWN);
    assertThat(links.use(second, new Password(OTHER))).isPresent();
    assertThat(links.use(second, new Password(OTHER))).isEmpty();
    assertThat(sessions.of(member.id())).as("signed out everywhere").isEmpty();
  }

  @Test
  void whoIsSuspendedIsOutAtOnceAndToldNothing() {
    Member member = team.join(Role.FACILITATOR);
    Visitor visitor = team.signedIn(server, member);

    members.suspend(member.id());

    assertThat(visitor.open("/equipe").address()).isEqualTo("/connexion");
    Visitor refused = signIn(member.email(), Team.PASSWORD);
    assertThat(refused.text()).contains("L’adresse et le mot de passe ne correspondent pas.");
    members.reactivate(member.id());
    assertThat(signIn(member.email(), Team.PASSWORD).address()).isEqualTo("/equipe");
  }

  @Test
  void thePlatformIsNeverLeftWithoutAnAdministrator() {
    List<Member> administrators =
        members.all().stream().filter(one -> one.role() == Role.ADMINISTRATOR).toList();
    Member last = team.join(Role.ADMINISTRATOR);
    administrators.forEach(one -> members.suspend(one.id()));

    assertThatThrownBy(() -> members.suspend(last.id())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> members.changeRole(last.id(), Role.ANALYST))
        .isInstanceOf(Refusal.class);
    administrators.forEach(one -> members.reactivate(one.id()));
  }

  @Test
  void aSecondFactorIsAskedForAndItsCodeWorksOnce() {
    Member member = team.join(Role.FACILITATOR);
    Visitor visitor = team.signedIn(server, member);
    Visitor elsewhere = team.signedIn(server, member);
    visitor.open("/equipe/compte/double-verification").send();
    assertThat(visitor.open("/equipe/compte/double-verification/qr.svg").html()).contains("<svg");
    visitor.open("/equipe/compte/double-verification");
    assertThat(visitor.fill("code", "000000").send().status()).isEqualTo(422);

    factors.draw(member.id());
    List<String> codes = enrolled(member, visitor);
    assertThat(elsewhere.open("/equipe").address()).as("the others end").isEqualTo("/connexion");

    Visitor again = signIn(member.email(), Team.PASSWORD);
    assertThat(again.address()).isEqualTo("/connexion/code");
    assertThat(new Visitor(server.getURI()).open("/equipe").address()).isEqualTo("/connexion");
    again.fill("code", codes.getFirst().toLowerCase(java.util.Locale.ROOT)).send();
    assertThat(again.address()).isEqualTo("/equipe");

    Visitor replayed = signIn(member.email(), Team.PASSWORD);
    replayed.fill("code", codes.getFirst()).send();
    assertThat(replayed.status()).isEqualTo(422);
    for (int i = 0; i < SignInStep.MOST_FAILURES; i++) {
      replayed.fill("code", "12345" + i).send();
    }
    assertThat(replayed.address()).as("begins again").isEqualTo("/connexion");
  }

  @Test
  void theTelephonesCodeSignsInOnce() {
    Member member = team.join(Role.FACILITATOR);
    Visitor visitor = team.signedIn(server, member);
    visitor.open("/equipe/compte/double-verification").send();
    String secret = factors.drawn(member.id(), member.email()).orElseThrow().text();
    enrolled(member, visitor);
    // The telephone's clock is a little fast: that of the enrolment is used up.
    String code = Telephone.code(secret, java.time.Instant.now().plusSeconds(30));

    Visitor first = signIn(member.email(), Team.PASSWORD);
    Visitor second = signIn(member.email(), Team.PASSWORD);
    assertThat(first.open("/equipe").address()).as("a password alone").isEqualTo("/connexion");
    first = signIn(member.email(), Team.PASSWORD).fill("code", code).send();
    assertThat(first.address()).isEqualTo("/equipe");
    second.fill("code", code).send();
    assertThat(second.status()).isEqualTo(422);
    assertThat(second.open("/equipe").address()).isEqualTo("/connexion");
  }

  @Test
  void sessionsAreListedAndEndedFromAnotherBrowser() {
    Member member = team.join(Role.REVIEWER);
    Visitor here = team.signedIn(server, member);
    Visitor there = team.signedIn(server, member);
    Visitor elsewhere = team.signedIn(server, member);
    Pattern end =
        Pattern.compile(
            "action=\"(/equipe/compte/sessions/[0-9a-f-]{36}/fin)\"(?:(?!</form>)[\\s\\S])*<button");
    List<String> others =
        end.matcher(here.open("/equipe/compte").html()).results().map(one -> one.group(1)).toList();
    assertThat(others).as("the others").hasSize(2);

    here.post(others.getFirst(), Map.of());
    assertThat(List.of(there, elsewhere).stream().map(one -> one.open("/equipe").address()))
        .containsExactlyInAnyOrder("/equipe", "/connexion");
    here.open("/equipe/compte").post(others.getFirst(), Map.of());
    assertThat(here.status()).as("ended already").isEqualTo(404);
    here.open("/equipe/compte").post("/equipe/compte/sessions/autres", Map.of());
    assertThat(here.address()).isEqualTo("/equipe/compte");
    for (Visitor other : List.of(there, elsewhere)) {
      assertThat(other.open("/equipe").address()).isEqualTo("/connexion");
    }
    assertThat(sessions.of(member.id())).hasSize(1);
  }

  @Test
  void suspendingOnThePageEndsEverySessionAtOnce() {
    Member member = team.join(Role.ANALYST);
    Visitor visitor = team.signedIn(server, member);
    Visitor administrator = team.signedIn(server).open("/equipe/membres");
    assertThat(administrator.html()).contains("/equipe/membres/" + member.id());
    administrator.open("/equipe/membres/" + member.id());
    administrator.post("/equipe/membres/" + member.id() + "/suspension", Map.of());
    assertThat(administrator.status()).isEqualTo(200);

    assertThat(visitor.open("/equipe").address()).isEqualTo("/connexion");
    assertThat(sessions.of(member.id())).isEmpty();
  }

  /** As the page does it, with the code a telephone shows now. */
  private List<String> enrolled(Member member, Visitor visitor) {
    String secret = factors.drawn(member.id(), member.email()).orElseThrow().text();
    String code = Telephone.code(secret);
    visitor.open("/equipe/compte/double-verification").fill("code", code).send();
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(factors.use(member.id(), code)).as("used up").isFalse();
    return Pattern.compile("<code>([A-Z0-9-]{14})</code>")
        .matcher(visitor.html())
        .results()
        .map(one -> one.group(1))
        .toList();
  }

  @Test
  void aStolenBrowserIsNotEnoughToTakeAnAccount() {
    Member member = team.join(Role.FACILITATOR);
    Visitor visitor = team.signedIn(server, member).open("/equipe/compte/mot-de-passe");
    visitor.fill("actuel", "ce n'est pas lui").fill("nouveau", OTHER).fill("encore", OTHER).send();
    assertThat(visitor.status()).isEqualTo(422);
    String before = visitor.cookies().toString();
    visitor.fill("actuel", Team.PASSWORD).fill("nouveau", OTHER).fill("encore", OTHER).send();

    assertThat(visitor.address()).isEqualTo("/equipe/compte");
    assertThat(visitor.cookies().toString()).as("another key").isNotEqualTo(before);
    assertThat(signIn(member.email(), OTHER).address()).isEqualTo("/equipe");
    assertThat(journal.latest(Extract.ALL.about(member.subject()), 10, 0))
        .extracting(JournalEntry::act)
        .contains("password-changed", "signed-in");
  }

  @Test
  void whoIsTriedByStrangersStillComesInWithTheirOwnBrowser() {
    Member member = team.join(Role.FACILITATOR);
    Visitor own = team.signedIn(server, member);
    own.post("/deconnexion", Map.of());
    Visitor stranger = new Visitor(server.getURI()).open("/connexion");
    for (int i = 0; i < 8; i++) {
      stranger.fill("adresse", member.email()).fill("mot_de_passe", "essai n° " + i).send();
    }
    assertThat(stranger.status()).isEqualTo(429);

    own.open("/connexion").fill("adresse", member.email());
    own.fill("mot_de_passe", Team.PASSWORD).send();
    assertThat(own.address()).isEqualTo("/equipe");
  }

  @Test
  void delaysGrowUpToALimitAndAreForgottenAfterADay() {
    SignInDelay delay = SignInDelay.none("essai");
    java.time.Instant now = java.time.Instant.parse("2026-11-21T08:00:00Z");
    for (int i = 1; i < SignInDelay.FREE; i++) {
      delay = delay.failed(now);
      assertThat(delay.isOver(now)).isTrue();
    }
    delay = delay.failed(now);
    assertThat(delay.until()).isEqualTo(now.plusSeconds(30));
    for (int i = 0; i < 40; i++) {
      delay = delay.failed(now);
    }
    assertThat(delay.until()).isEqualTo(now.plus(SignInDelay.LONGEST));
    assertThat(delay.failed(now.plus(SignInDelay.FORGOTTEN).plusSeconds(1)).failures()).isOne();
  }

  @Test
  void forgettingAnswersTheSameWhetherOrNotSomebodyHasTheAddress() {
    Member member = team.join(Role.REVIEWER);
    assertThat(forgot(member.email())).isEqualTo(forgot("personne@ecoute.example"));
  }

  private String forgot(String email) {
    return new Visitor(server.getURI())
        .open("/connexion/oubli")
        .post("/connexion/oubli", Map.of("adresse", List.of(email)))
        .text();
  }

  private Visitor signIn(String email, String password) {
    return new Visitor(server.getURI())
        .open("/connexion")
        .fill("adresse", email)
        .fill("mot_de_passe", password)
        .send();
  }

  private static Map<String, List<String>> fields(String password) {
    return Map.of("nouveau", List.of(password), "encore", List.of(password));
  }
}
