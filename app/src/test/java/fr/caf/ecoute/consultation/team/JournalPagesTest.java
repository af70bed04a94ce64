package fr.caf.ecoute.consultation.team;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.audit.Extract;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.audit.JournalEntry;
import fr.caf.ecoute.audit.JournalTerm;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.theming.SignedIn;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalPagesTest implements OnH2 {
  @Inject SignedIn team;
  @Inject OpenedConsultations opened;
  @Inject Journal journal;
  @Inject JournalTerm term;

  @Test
  void anActIsReadWithTheTitleOfItsConsultation() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    journal.record("consultation-opened", consultation.slug(), "version 1");

    Visitor visitor = team.facilitator().open("/equipe/journal");

    assertThat(visitor.html()).contains("<td>" + consultation.title() + "</td>");
    assertThat(visitor.html()).doesNotContain("<td>" + consultation.slug() + "</td>");
  }

  @Test
  void whatWasErasedAtItsTermIsSaidAndTheRestIsSaidToHold() {
    journal.record("signed-in", "", "");
    JournalEntry first = journal.stream(Extract.ALL).findFirst().orElseThrow();
    term.erasePast(Instant.now().plus(Duration.ofDays(31L * term.months() + 60)));

    Visitor visitor = team.facilitator().open("/equipe/journal");
    assertThat(visitor.text())
        .contains("Le journal est complet", "ont été effacées à leur échéance");
    visitor.open("/equipe/journal?numero=" + first.number() + "&empreinte=" + first.hash());
    assertThat(visitor.text())
        .containsAnyOf("a été effacée à son échéance", "est bien celle de l’entrée");
  }
}
