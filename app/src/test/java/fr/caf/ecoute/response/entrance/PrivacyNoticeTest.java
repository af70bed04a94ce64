package fr.caf.ecoute.response.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.consultation.promise.LegalBasis;
import fr.caf.ecoute.consultation.promise.PrivacyNotice;
import fr.caf.ecoute.consultation.promise.Promises;
import fr.caf.ecoute.consultation.promise.RetentionRules;
import fr.caf.ecoute.invitation.StoredBallots;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.Translated;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people are told of their data follows what is set, sentence by sentence. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyNoticeTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject OpenedConsultations opened;
  @Inject Promises promises;
  @Inject StoredBallots stored;

  @Test
  void theNoticeSaysWhoWhyAndWhereToWrite() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    write(consultation, LegalBasis.CONSENT, "La préfecture", "avis");

    assertThat(notice(consultation))
        .contains("Caf d’essai décide", "Vous acceptez de répondre", "Et aussi : La préfecture")
        .contains("droits@caf.example", "Une question touche à un sujet sensible")
        .contains("Aucun service extérieur", "cnil.fr")
        .doesNotContain("mission d’intérêt public");
  }

  @Test
  void theDelaysAreThoseThatWereFixed() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    write(consultation, LegalBasis.PUBLIC_TASK, "", "");
    assertThat(notice(consultation))
        .contains("effacé 12 mois après", "effacé 24 mois après")
        .doesNotContain("sensible", "Et aussi", "Les adresses et les empreintes");

    promises.fix(consultation, new RetentionRules(consultation.id(), 0, 3, 5, 36));

    assertThat(notice(consultation)).contains("effacé 3 mois après", "effacé 5 mois après");
    assertThat(page(consultation, "/devenir"))
        .contains("effacé 3 mois après", "effacé 5 mois après");
  }

  @Test
  void eachWayInSaysWhatItKeeps() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    write(consultation, LegalBasis.LEGITIMATE_INTEREST, "", "");
    assertThat(notice(consultation))
        .contains(
            "un code, le même pour tous",
            "la semaine où votre réponse est comptée",
            "rien ne relie")
        .doesNotContain("code de retrait", "empreinte");

    setAccess(consultation, "PERSONAL_INVITATION");
    assertThat(notice(consultation))
        .contains("lien personnel", "Les adresses et les empreintes sont effacées dès la fin");
    promises.fix(consultation, new RetentionRules(consultation.id(), 0, 1, 1, 1));
    setAccess(consultation, "OPENID_CONNECT");
    assertThat(notice(consultation)).contains("auprès de votre organisation");
    setAccess(consultation, "PROFESSIONAL_ADDRESS");
    assertThat(notice(consultation)).contains("votre adresse professionnelle");
  }

  @Test
  void whoeverCannotReadFrenchReadsItToo() {
    Consultation consultation = opened.toAll(Translated.questionnaire());
    write(consultation, LegalBasis.PUBLIC_TASK, "", "");

    assertThat(page(consultation, "/protection-des-donnees?langue=en"))
        .contains("Data protection", "erased 12 months after", "withdrawal code");
  }

  @Test
  void withoutANoticeThereIsNoPage() {
    Consultation consultation = opened.toAll(Avis.questionnaire());

    assertThat(
            new Visitor(server.getURI())
                .open("/consultations/" + consultation.slug() + "/protection-des-donnees")
                .status())
        .isEqualTo(404);
  }

  private void write(
      Consultation consultation, LegalBasis basis, String recipients, String sensitive) {
    promises.write(
        consultation,
        new PrivacyNotice(
            consultation.id(), "Caf d’essai", basis, recipients, "droits@caf.example", sensitive));
  }

  private void setAccess(Consultation consultation, String access) {
    stored.change(
        "update consultation set access = '" + access + "' where id = '" + consultation.id() + "'");
  }

  private String notice(Consultation consultation) {
    return page(consultation, "/protection-des-donnees");
  }

  private String page(Consultation consultation, String page) {
    return new Visitor(server.getURI()).open("/consultations/" + consultation.slug() + page).text();
  }
}
