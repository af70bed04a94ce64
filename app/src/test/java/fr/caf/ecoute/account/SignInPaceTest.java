package fr.caf.ecoute.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One network that tries on and on. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "ecoute.guard.sign-ins", value = "2")
class SignInPaceTest implements OnH2 {
  @Inject EmbeddedServer server;

  @Test
  void whoeverTriesOnAndOnWaitsWhateverTheAddress() {
    Visitor visitor = new Visitor(server.getURI());
    for (int i = 0; i < 3; i++) {
      visitor.open("/connexion").fill("adresse", "n" + i + "@ecoute.example");
      visitor.fill("mot_de_passe", "une phrase").send();
    }
    assertThat(visitor.status()).isEqualTo(429);
    assertThat(visitor.text()).contains("Réessayez dans 1 minute");
  }
}
