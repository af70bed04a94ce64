package fr.caf.ecoute.response.answering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.response.Translated;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Answering in one's language. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguagesTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject OpenedConsultations opened;
  @Inject ResponseRepository responses;

  @Test
  void theConsultationIsReadInTheLanguageAskedFor() {
    Consultation consultation = opened.toAll(Translated.questionnaire());
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation));
    assertThat(visitor.html())
        .contains("<html lang=\"fr\">", "lang=\"ar\" hreflang=\"ar\">العربية</a>");

    visitor.open(address(consultation) + "?langue=en");

    assertThat(visitor.html()).contains("<html lang=\"en\">");
    assertThat(visitor.text())
        .contains("Work and a sick child", "Tell us what would help.", "Start", "Français");
    assertThat(visitor.html())
        .as("what is not translated stays in French and says so")
        .contains("<div lang=\"fr\" dir=\"ltr\"><p>Nous préparons");
  }

  @Test
  void arabicGoesFromRightToLeftAndTheAnswerSaysItsLanguage() {
    Consultation consultation = opened.toAll(Translated.questionnaire());
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation) + "?langue=ar");
    visitor.send();

    assertThat(visitor.html()).contains("<html lang=\"ar\" dir=\"rtl\">", "هل طفلكم مريض؟");
    visitor.fill("concerne", "non").send().fill("avis", "المزيد من الوقت").send().send();
    assertThat(visitor.address()).endsWith("/verification");
    assertThat(visitor.text()).contains("تحققوا من إجاباتكم", "المزيد من الوقت");
    visitor.send();

    assertThat(visitor.address()).endsWith("/merci?langue=ar");
    assertThat(visitor.text()).contains("شكرًا");
    assertThat(responses.findByConsultationIdOrderById(consultation.id()))
        .singleElement()
        .satisfies(one -> assertThat(one.language()).isEqualTo("ar"));
  }

  @Test
  void changingTheLanguageKeepsWhatWasTypedAndComesBackToThePage() {
    Consultation consultation = opened.toAll(Translated.questionnaire());
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation)).send();
    visitor.fill("concerne", "non").send();
    visitor.fill("avis", "Du temps");

    assertThat(visitor.html())
        .contains("formaction=\"" + address(consultation) + "/langue/avis\"")
        .contains("formaction=\"" + address(consultation) + "/arret/avis\"");
    visitor.postForm(address(consultation) + "/langue/avis", "langue-choisie", "en");

    assertThat(visitor.html()).contains("<html lang=\"en\">", "Du temps");
    assertThat(visitor.text()).contains("What would help you?", "Continue", "Step 2 of");
    visitor.postForm(address(consultation) + "/langue/avis", "langue-choisie", "zz-forgé");
    assertThat(visitor.html()).contains("<html lang=\"en\">");
  }

  @Test
  void whatCannotBeReadIsShownBackInTheOtherLanguage() {
    Consultation consultation = opened.toAll(Translated.questionnaire());
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation)).send();
    visitor.fill("concerne", "non").send().fill("avis", "Du temps").send();
    visitor.fill("heures", "une douzaine");

    visitor.postForm(address(consultation) + "/langue/situation", "langue-choisie", "en");
    assertThat(visitor.html()).contains("une douzaine");

    visitor.send();
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("Write a number, for example 3 or 12.5");
    assertThat(visitor.title()).startsWith("Error:");
  }

  @Test
  void pageWordsWeDoNotShipComeFromTheTranslation() {
    Consultation consultation = opened.toAll(Translated.questionnaire());

    Visitor visitor =
        new Visitor(server.getURI()).open(address(consultation) + "?langue=pt").send();

    assertThat(visitor.html()).contains("<html lang=\"pt\">", ">Continuar</button>");
  }

  @Test
  void anUnknownLanguageIsFrench() {
    Consultation consultation = opened.toAll(Avis.questionnaire());

    Visitor visitor =
        new Visitor(server.getURI()).open(address(consultation) + "?langue=%3Cscript%3E").send();

    assertThat(visitor.html()).contains("<html lang=\"fr\">").doesNotContain("<script>");
    assertThat(visitor.text()).doesNotContain("English");
  }

  private static String address(Consultation consultation) {
    return "/consultations/" + consultation.slug();
  }
}
