package fr.caf.ecoute.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject Team team;

  @Test
  void aMemberComesIn() {
    Visitor visitor = team.signedIn(server);

    assertThat(visitor.address()).isEqualTo("/equipe");
    assertThat(visitor.text()).contains("Alix Morel").contains("Me déconnecter");
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreRefusedAlike() {
    String email = team.joined(Role.FACILITATOR);
    Visitor wrong = attempt(email, "une autre phrase secrète");
    Visitor unknown = attempt("personne@ecoute.example", Team.PASSWORD);

    for (Visitor visitor : List.of(wrong, unknown)) {
      assertThat(visitor.status()).isEqualTo(422);
      assertThat(visitor.title()).startsWith("Erreur");
      assertThat(visitor.text()).contains("L’adresse et le mot de passe ne correspondent pas.");
    }
    assertThat(wrong.html()).contains("value=\"" + email + "\"").doesNotContain("autre phrase");
  }

  @Test
  void tooManyAttemptsOnOneAddressCallForAPause() {
    Visitor visitor = new Visitor(server.getURI()).open("/connexion");
    for (int i = 0; i < 11; i++) {
      visitor.fill("adresse", "cible@ecoute.example").fill("mot_de_passe", "essai " + i).send();
    }

    assertThat(visitor.status()).isEqualTo(429);
    assertThat(visitor.text()).contains("Trop d’essais à la suite").contains("Réessayez dans");
    assertThat(team.signedIn(server).address()).isEqualTo("/equipe");
  }

  @Test
  void whoSignsOutIsOut() {
    Visitor visitor = team.signedIn(server);
    Visitor otherTab = visitor.anotherTab();
    visitor.post("/deconnexion", Map.of());

    assertThat(visitor.text()).contains("Vous êtes déconnecté");
    assertThat(otherTab.open("/equipe").address()).isEqualTo("/connexion");
  }

  @Test
  void signingInWithoutTheFormsTokenIsRefused() {
    Visitor visitor =
        new Visitor(server.getURI()).postRaw("/connexion", "adresse=a%40b.fr&mot_de_passe=x");
    assertThat(visitor.status()).isEqualTo(403);
  }

  private Visitor attempt(String email, String password) {
    return new Visitor(server.getURI())
        .open("/connexion")
        .fill("adresse", email)
        .fill("mot_de_passe", password)
        .send();
  }
}
