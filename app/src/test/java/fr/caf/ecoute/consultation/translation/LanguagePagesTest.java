package fr.caf.ecoute.consultation.translation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.theming.SignedIn;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A facilitator translates a questionnaire. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguagePagesTest implements OnH2 {
  @Inject OpenedConsultations opened;
  @Inject SignedIn team;

  @Test
  void aLanguageIsAddedTranslatedOnThePageAndTakenAway() {
    String languages = languages();
    Visitor member = team.facilitator().open(languages);
    assertThat(member.text()).contains("en français seulement");

    member.fill("langue", "en").send();
    assertThat(member.address()).endsWith("/langues/en");
    assertThat(member.text()).contains("Il manque 7 textes.");
    member.open(languages + "/en/textes/vous").fill("prenom.label", "Your first name").send();

    assertThat(member.text()).contains("enregistrées", "Il manque 6 textes.");
    assertThat(member.open(languages + "/en/textes/vous").html()).contains("Your first name");
    assertThat(member.open(languages).text()).contains("anglais", "English");
    member.send();
    assertThat(member.text()).contains("en français seulement");
  }

  @Test
  void whatMayNotBeWrittenIsToldBesideItsText() {
    String languages = languages();
    Visitor member = team.facilitator().open(languages).fill("langue", "ar").send();

    member.open(languages + "/ar/textes/vous").fill("prenom.label", "<b>الاسم</b>").send();

    assertThat(member.status()).isEqualTo(422);
    assertThat(member.text()).contains("sans balise");
    assertThat(member.html()).contains("dir=\"rtl\"", "الاسم");
  }

  @Test
  void aTableComesBackWithItsReport() {
    String languages = languages();
    Visitor member = team.facilitator().open(languages).fill("autre", "it").send();
    String csv =
        "cle;francais;traduction\nprenom.label;Votre prénom;Il suo nome\ninconnu;Quoi;Cosa\n";
    member.open(languages + "/it").attach("fichier", csv.getBytes(StandardCharsets.UTF_8)).send();

    assertThat(member.status()).isEqualTo(200);
    assertThat(member.text()).contains("1 traduction est reprise", "cette clé n’existe pas");
    assertThat(member.open(languages + "/it/tableau.csv").html()).contains("Il suo nome");
    assertThat(member.open(languages + "/it/tableau.xlsx").status()).isEqualTo(200);
    member.open(languages + "/it").attach("fichier", "PKxx".getBytes(StandardCharsets.UTF_8));
    assertThat(member.send().status()).isEqualTo(422);
  }

  @Test
  void whatIsNoLanguageIsRefusedAndAnUnknownOneIsNotFound() {
    String languages = languages();
    Visitor member = team.facilitator();
    for (String tag : List.of("fr", "klingon", "<script>", "")) {
      member.open(languages).fill("autre", tag).fill("langue", "").send();
      assertThat(member.status()).as(tag).isEqualTo(422);
    }
    assertThat(member.open(languages + "/en").status()).isEqualTo(404);
    assertThat(member.open(languages + "/en/textes/vous").status()).isEqualTo(404);
  }

  private String languages() {
    Consultation consultation =
        opened.close(
            opened.toAll(
                new Questionnaire(
                    "Vous",
                    List.of(
                        new Section(
                            "vous",
                            "Votre situation",
                            Layout.TOGETHER,
                            Condition.always(),
                            List.of(new ShortText(new Stem("prenom", "Votre prénom"), 100)))))),
            Instant.now().minus(Duration.ofDays(2)));
    return "/equipe/consultations/" + consultation.slug() + "/questionnaire/langues";
  }
}
