package fr.caf.ecoute.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.factor.SecondFactors;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A platform on which nobody goes anywhere without a second factor. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequiredFactorTest implements OnH2 {
  private static final String ENROLMENT = "/equipe/compte/double-verification";

  @Inject EmbeddedServer server;
  @Inject Team team;
  @Inject SecondFactors factors;

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> all = new HashMap<>(OnH2.super.getProperties());
    all.put("ecoute.require-second-factor", "true");
    return all;
  }

  @Test
  void nothingButTheEnrolmentIsOpenUntilItIsDone() {
    Member member = team.join(Role.ADMINISTRATOR);
    Visitor visitor = team.signedIn(server, member);
    assertThat(visitor.address()).startsWith(ENROLMENT);
    for (String page :
        List.of(
            "/equipe",
            "/equipe/compte",
            "/equipe/membres",
            "/equipe/journal",
            "/equipe/consultations/nouvelle")) {
      assertThat(visitor.open(page).address()).as(page).startsWith(ENROLMENT);
    }
    visitor.post(
        "/equipe/membres",
        Map.of(
            "nom", List.of("Noa"),
            "adresse", List.of("noa@ecoute.example"),
            "role", List.of("ADMINISTRATOR")));
    assertThat(visitor.address()).as("an act neither").startsWith(ENROLMENT);

    List<String> codes = enrol(member, visitor);
    assertThat(visitor.open("/equipe/membres").address()).isEqualTo("/equipe/membres");
    assertThat(visitor.html()).doesNotContain("noa@ecoute.example");
    Visitor later = signIn(member);
    assertThat(later.address()).as("still asked for").startsWith("/connexion/code");
    assertThat(later.open("/equipe").address()).isEqualTo("/connexion");
    later = signIn(member).fill("code", codes.getFirst()).send();
    assertThat(later.address()).isEqualTo("/equipe");
    Visitor replayed = signIn(member).fill("code", codes.getFirst()).send();
    assertThat(replayed.status()).isEqualTo(422);
  }

  @Test
  void whoTakesItOffSetsAnotherBeforeAnythingElse() {
    Member member = team.join(Role.FACILITATOR);
    Visitor visitor = team.signedIn(server, member);
    enrol(member, visitor);
    visitor.open(ENROLMENT).post(ENROLMENT + "/retrait", Map.of());
    assertThat(factors.isOn(member.id())).isFalse();

    assertThat(visitor.open("/equipe").address()).startsWith(ENROLMENT);
    assertThat(signIn(member).address()).startsWith(ENROLMENT);
    assertThat(enrol(member, visitor)).hasSize(10);
    assertThat(visitor.open("/equipe").address()).isEqualTo("/equipe");
  }

  private List<String> enrol(Member member, Visitor visitor) {
    visitor.open(ENROLMENT).send();
    String secret = factors.drawn(member.id(), member.email()).orElseThrow().text();
    visitor.open(ENROLMENT).fill("code", Telephone.code(secret)).send();
    assertThat(visitor.status()).as(visitor.text()).isEqualTo(200);
    return Pattern.compile("<code>([A-Z0-9-]{14})</code>")
        .matcher(visitor.html())
        .results()
        .map(one -> one.group(1))
        .toList();
  }

  private Visitor signIn(Member member) {
    return team.signedIn(server, member);
  }
}
