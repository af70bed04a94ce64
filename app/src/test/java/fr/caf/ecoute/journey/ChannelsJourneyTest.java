package fr.caf.ecoute.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.demo.Scenario;
import fr.caf.ecoute.journey.Chromium.Scripts;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Translation;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.response.exchange.ResponseExport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a phone to a computer, on a kiosk, and from right to left. */
class ChannelsJourneyTest extends Stage {
  private static final Language ARABIC = new Language("ar");

  @Inject
  @SuppressWarnings("NullAway.Init")
  OpenedConsultations opened;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Consultations consultations;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ResponseRepository responses;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ResponseExport export;

  @Override
  List<Scenario> scenarios() {
    return List.of();
  }

  @ParameterizedTest
  @EnumSource(Scripts.class)
  void halfOnAPhoneTheRestOnAComputer(Scripts scripts) throws IOException {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    String address = "/consultations/" + consultation.slug();
    String code;
    try (Reader phone = reader("reprise-telephone-" + scripts, PHONE, scripts)) {
      phone.opens(address);
      phone.presses("Commencer");
      phone.ticks("Oui");
      phone.presses("Continuer");
      phone.ticks("Des soins à la maison");
      phone.presses("Continuer");
      phone.writes("Qu’est-ce qui vous aiderait ?", "À moitié écrit");
      phone.presses("Arrêter et reprendre plus tard");
      phone.sees("Votre code pour reprendre");
      code = phone.page().locator(".resume-code").innerText();
    }
    try (Reader desk = reader("reprise-ordinateur-" + scripts, DESK, scripts)) {
      desk.opens(address);
      desk.follows("J’ai un code pour reprendre");
      desk.writes("Votre code pour reprendre", "pas le bon");
      desk.presses("Retrouver mes réponses");
      desk.sees("Ce code ne permet pas de reprendre");
      desk.writes("Votre code pour reprendre", code.replace('-', ' ').toUpperCase(Locale.ROOT));
      desk.presses("Retrouver mes réponses");
      desk.follows("Reprendre");
      desk.sees("Combien d’heures");
      desk.presses("Continuer");
      desk.sees("À moitié écrit");
      desk.sees("Des soins à la maison");
      desk.page().locator("dl.review a[href*='/concerne']").click();
      desk.ticks("Non");
      desk.presses("Continuer");
      desk.sees("Vérifiez vos réponses");
      assertThat(desk.main().innerText()).doesNotContain("Des soins à la maison");
      desk.presses("Envoyer mes réponses");
      desk.sees("Merci");
    }
    assertThat(only(consultation).answers().get("motif"))
        .contains(new Answer.Missing(MissingReason.NOT_SHOWN));
    StringWriter file = new StringWriter();
    export.writeResponses(opened.stop(consultation, Instant.now()), 1, file);
    assertThat(file.toString()).contains(";web;fr;", "NOT_SHOWN");
  }

  @Test
  void oneAfterTheOtherOnAKiosk() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    try (Reader kiosk = administrator("borne", TABLET, Scripts.ON)) {
      kiosk.opens("/equipe/consultations/" + consultation.slug() + "/canaux");
      kiosk.writes("Où se trouve-t-il", "Accueil");
      kiosk.presses("Installer la borne");
      kiosk.page().clock().install();
      kiosk.opens("/consultations/" + consultation.slug() + "/borne");
      kiosk.presses("Commencer");
      kiosk.ticks("Non");
      kiosk.presses("Continuer");
      kiosk.page().clock().fastForward(95_000);
      kiosk.page().waitForSelector("#presence-borne[open]");
      kiosk.looks("presence");
      kiosk.page().clock().fastForward(35_000);
      kiosk.page().waitForURL("**/borne");
      kiosk.presses("Commencer");
      assertThat(kiosk.page().locator("input:checked").count()).isZero();
      kiosk.ticks("Non");
      kiosk.presses("Continuer");
      kiosk.presses("Continuer");
      kiosk.presses("Continuer");
      kiosk.presses("Continuer");
      kiosk.presses("Envoyer mes réponses");
      kiosk.sees("Merci");
      kiosk.page().clock().fastForward(20_000);
      kiosk.page().waitForURL("**/borne");
    }
    assertThat(only(consultation).channel()).isEqualTo(Channel.KIOSK);
  }

  @Test
  void withoutScriptsAKioskStillAsksWhetherAnybodyIsThere() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    try (Reader kiosk = administrator("borne-sans-script", TABLET, Scripts.OFF)) {
      kiosk.opens("/equipe/consultations/" + consultation.slug() + "/canaux");
      kiosk.writes("Où se trouve-t-il", "Accueil");
      kiosk.presses("Installer la borne");
      kiosk.presses("Commencer");
      kiosk.opens("/consultations/" + consultation.slug() + "/borne/presence");
      kiosk.sees("Êtes-vous toujours là ?");
      kiosk.follows("Je suis là, je continue");
      kiosk.presses("Nouvelle personne");
      kiosk.sees("Commencer");
    }
  }

  @Test
  void inArabicFromRightToLeft() {
    Consultation consultation = opened.toAll(inArabic());
    for (int width : new int[] {PHONE, DESK}) {
      try (Reader reader = reader("arabe-" + width, width, Scripts.ON)) {
        reader.opens("/consultations/" + consultation.slug());
        reader.follows("العربية");
        assertThat(direction(reader.page())).isEqualTo("rtl");
        reader.presses("ابدؤوا");
        reader.presses("متابعة");
        reader.sees("هناك مشكلة");
        reader.ticks("لا");
        reader.presses("متابعة");
        reader.writes("ما الذي قد يساعدكم؟", "المزيد من الوقت");
        reader.presses("Français");
        reader.sees("Qu’est-ce qui vous aiderait ?");
        assertThat(direction(reader.page())).isEqualTo("ltr");
        reader.presses("العربية");
        reader.presses("متابعة");
        reader.presses("متابعة");
        reader.presses("التوقف والمتابعة لاحقًا");
        reader.sees("رمزكم للمتابعة لاحقًا");
        reader.follows("المتابعة الآن");
        reader.presses("إرسال إجاباتي");
        reader.sees("شكرًا");
      }
    }
    assertThat(responses.findByConsultationIdOrderById(consultation.id()))
        .hasSize(2)
        .allMatch(one -> one.language().equals("ar"));
  }

  @Test
  void theTeamKeysInAndTranslates() {
    Consultation consultation = opened.toAll(inArabic());
    String office = "/equipe/consultations/" + consultation.slug();
    for (int width : new int[] {PHONE, DESK}) {
      try (Reader member = administrator("canaux-" + width, width, Scripts.ON)) {
        member.opens(office + "/canaux");
        member.opens(office + "/saisie-papier");
        member.presses("Enregistrer et saisir la suivante");
        member.sees("Le questionnaire est enregistré");
        member.opens(office + "/saisie-assistee");
        member.presses("Commencer");
        member.sees("Son accord");
        member.ticks("La personne est d’accord");
        member.presses("Commencer");
        member.sees("vous notez les réponses");
        member.opens(office + "/questionnaire/langues");
        member.opens(office + "/questionnaire/langues/ar");
        member.opens(office + "/questionnaire/langues/ar/textes/vous");
      }
    }
  }

  private static String direction(Page page) {
    return String.valueOf(page.evaluate("getComputedStyle(document.body).direction"));
  }

  private Response only(Consultation consultation) {
    List<Response> all = responses.findByConsultationIdOrderById(consultation.id());
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static Questionnaire inArabic() {
    Questionnaire french = Avis.questionnaire();
    Translation arabic = Translation.empty();
    for (var one :
        Map.of(
                "concerne.label", "هل طفلكم مريض؟",
                "motif.label", "لماذا طلبتم الإعانة؟",
                "avis.label", "ما الذي قد يساعدكم؟",
                "situation.title", "وضعيتكم",
                "note.label", "هل كانت الإجراءات بسيطة؟",
                "note.low", "معقدة جدًا",
                "note.high", "بسيطة جدًا",
                "consultation:title", "العمل وطفل مريض",
                "consultation:summary", "قولوا لنا ما الذي قد يساعدكم.")
            .entrySet()) {
      arabic =
          arabic.with(
              one.getKey(),
              new Translation.Phrase(
                  french.texts().getOrDefault(one.getKey(), "…"), one.getValue()));
    }
    return french.translated(ARABIC, arabic);
  }
}
