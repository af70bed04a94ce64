package fr.caf.ecoute.consultation.statement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages at the foot of every other say what the settings and the last audit say. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "ecoute.operator.name", value = "Caf des Essais")
@Property(name = "ecoute.operator.director", value = "Dominique Lenoir")
@Property(name = "ecoute.operator.dpo", value = "dpo@essais.example")
class StatementsTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject AccessibilityAuditRepository audits;

  @Test
  void theLegalNoticeNamesTheOperatorAndSaysWhatIsNotSet() {
    assertThat(page("/mentions-legales"))
        .contains("Caf des Essais", "Dominique Lenoir", "dpo@essais.example")
        .contains("Non renseigné par l’exploitant");
    assertThat(page("/donnees-personnelles")).contains("dpo@essais.example");
  }

  @Test
  void nothingIsClaimedBeforeAnAuditAndTheStatementFollowsTheLatest() {
    assertThat(page("/accessibilite"))
        .contains("Accessibilité : non conforme", "aucun audit", "Caf des Essais");

    audit("2026-02-01", 62, "Le plan du questionnaire n’est pas annoncé");
    assertThat(page("/accessibilite"))
        .contains("partiellement conforme", "62 %", "1er février 2026", "n’est pas annoncé")
        .doesNotContain("aucun audit");

    audit("2026-06-01", 100, "");
    assertThat(page("/accessibilite"))
        .contains("totalement conforme", "Aucune n’a été relevée", "Défenseur des droits");

    audit("2026-03-01", 30, "Tout");
    assertThat(page("/accessibilite")).as("an older audit").contains("totalement conforme");
  }

  @Test
  void theThreeWordsOfTheLawFollowTheShare() {
    assertThat(
            List.of(conformity(0), conformity(49), conformity(50), conformity(99), conformity(100)))
        .extracting(AccessibilityAudit.Conformity::words)
        .containsExactly(
            "non conforme",
            "non conforme",
            "partiellement conforme",
            "partiellement conforme",
            "totalement conforme");
  }

  private static AccessibilityAudit.Conformity conformity(int share) {
    return audit(LocalDate.EPOCH, share, "").conformity();
  }

  private void audit(String day, int share, String failures) {
    audits.save(audit(LocalDate.parse(day), share, failures));
  }

  private static AccessibilityAudit audit(LocalDate day, int share, String failures) {
    return new AccessibilityAudit(
        UUID.randomUUID(), day, "Cabinet d’essai", share, "Accueil", failures, "");
  }

  private String page(String address) {
    return new Visitor(server.getURI()).open(address).text();
  }
}
