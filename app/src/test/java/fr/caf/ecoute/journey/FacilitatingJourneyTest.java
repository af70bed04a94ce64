package fr.caf.ecoute.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.caf.ecoute.demo.Scenario;
import fr.caf.ecoute.journey.Chromium.Scripts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A facilitator, from a questionnaire's document to a published restitution. */
class FacilitatingJourneyTest extends Stage {
  private static final String CLOSED = "AJPP : ce que vivent les parents, printemps 2026";
  private static final String RENAMED = "Attendre sans savoir quand l’argent arrivera";

  @Override
  List<Scenario> scenarios() {
    return List.of(Scenario.CLOTUREE);
  }

  @Test
  void aConsultationIsCreatedOpenedAndClosed() {
    try (Reader camille = facilitator("creer", DESK, Scripts.ON)) {
      camille.sees("AJPP : ce que vivent les parents");
      camille.opens("/equipe/consultations/nouvelle");
      camille.presses("Créer la consultation");
      camille.sees("Il y a un problème");
      camille.writes("Titre", "Garde d’enfants : vos horaires");
      camille.writes("Résumé", "Dites-nous quand vous avez besoin d’une place.");
      camille.writes("Durée de la réponse", "3");
      camille
          .page()
          .locator("textarea[name=pourquoi]")
          .first()
          .fill("Pour ouvrir aux bonnes heures.");
      camille.page().locator("textarea[name=devenir]").first().fill("Une synthèse publique.");
      camille.presses("Créer la consultation");
      camille.sees("Questionnaire");
      String prepared = camille.page().url().replaceFirst("(.*/consultations/[^/?]+).*", "$1");
      haveItReady(camille, prepared);
      camille.opens(prepared + "/ouverture");
      camille.presses("Ouvrir maintenant");
      camille.sees("Ouverte");
      String slug = camille.page().url().replaceFirst(".*/consultations/([^/?]+).*", "$1");
      camille.opens("/equipe/consultations/" + slug + "/resultats");
      camille.opens("/equipe/consultations/" + slug + "/cloture");
      camille.presses("Clore maintenant");
      camille.sees("Close");
      camille.opens("/equipe/consultations/" + slug + "/resultats");
      camille.sees("24 heures après la clôture");
    }
  }

  @Test
  void verbatimsBecomeThemesThenAPublishedSynthesis() throws IOException {
    try (Reader camille = facilitator("restituer", DESK, Scripts.ON)) {
      camille.follows(CLOSED);
      String consultation = camille.page().url().replaceFirst("(.*/consultations/[^/?]+).*", "$1");
      camille.opens(consultation + "/participation");
      camille.sees("1 240");
      camille.opens(consultation + "/resultats");
      camille.opens(consultation + "/themes");
      camille.presses("Proposer des thèmes");
      camille
          .page()
          .waitForURL("**/themes/difficultes*", new Page.WaitForURLOptions().setTimeout(120_000));
      camille.looks();
      Locator themes = camille.page().locator(".theme-tree a");
      assertThat(themes.count()).isGreaterThanOrEqualTo(4);
      themes.first().click();
      camille.looks();
      choosesFewerHeadings(camille);
      camille.page().getByText("Renommer ou décrire").first().click();
      camille.page().locator("input[name=nom], input[name=libelle]").first().fill(RENAMED);
      camille.presses("Enregistrer");
      camille.sees(RENAMED);
      camille.presses("Accepter ce thème");
      camille.presses("Tout accepter");
      camille.follows("Grille d’analyse");
      camille.follows("Les thèmes de la question");
      camille.follows("Écrire sa définition ou une règle");
      camille.follows("Revenir au thème");
      camille.follows("Voir pourquoi");
      camille.follows("Corriger les thèmes de cette réponse");
      camille.opens(consultation + "/themes/difficultes/recodage");
      camille.presses("Recoder toutes les réponses");
      camille
          .page()
          .waitForURL(
              "**/themes/difficultes/recodage", new Page.WaitForURLOptions().setTimeout(120_000));
      camille.looks();
      onAPhone(consultation);
      camille.opens(consultation + "/themes/difficultes/recodage");
      camille.presses("Appliquer ce recodage");
      camille.sees("Le recodage est appliqué.");

      camille.opens(consultation + "/synthese");
      camille.writes("Introduction", "Ce que les parents nous ont dit.");
      camille.presses("Enregistrer ces textes");
      camille.opens(consultation + "/synthese/engagements");
      camille.writes("Vous nous avez dit", "Personne ne rappelle.");
      camille.writes("Nous faisons", "Deux agents référents suivent chaque famille.");
      camille.presses("Ajouter cet engagement");
      camille.opens(consultation + "/synthese");
      assertThat(pdf(camille)).contains(RENAMED);
      assertThat(csv(camille, "Thèmes (CSV)")).contains(RENAMED);
      assertThat(csv(camille, "Codages (CSV)").lines().count()).isGreaterThan(150);
      camille.opens(consultation + "/synthese/apercu");
      camille.opens(consultation + "/synthese");
      camille.presses("Publier la restitution");
      readsThemesAtNightOnAPhone(camille.page().url().replaceFirst("/synthese.*", ""));
    }
    try (Reader anyone = reader("lire", PHONE, Scripts.ON)) {
      anyone.opens("/");
      anyone.sees("Personne ne rappelle.");
      anyone.opens("/consultations/ajpp-ce-que-vivent-les-parents-printemps-2026/restitution");
      anyone.sees(RENAMED);
    }
  }

  /** Tried by the one who wrote it, commented and agreed to by another. */
  private void haveItReady(Reader camille, String consultation) {
    camille.opens(consultation + "/questionnaire/controle");
    camille.sees("Ce qui reste à faire avant l’ouverture");
    camille.opens(consultation + "/essai");
    camille.presses("Commencer l’essai");
    camille.sees("Essai : rien n’est enregistré");
    camille.ticks("Non");
    camille.presses("Continuer");
    camille.page().locator("textarea").first().fill("Des horaires plus larges.");
    camille.presses("Continuer");
    camille.page().locator("main form button").first().click();
    camille.page().waitForLoadState();
    camille.looks();
    camille.sees("Un essai compte pour ce questionnaire");
    try (Reader colleague = administrator("relire", PHONE, Scripts.ON)) {
      colleague.opens(consultation + "/relecture");
      colleague.writes("Votre commentaire", "Faut-il dire « de votre Caf » ?");
      colleague.presses("Ajouter le commentaire");
      colleague.sees("Faut-il dire");
      colleague.presses("Donner mon accord");
      colleague.sees("Accord donné");
    }
    camille.opens(consultation + "/conservation");
    camille.presses("Enregistrer les durées");
    camille.opens(consultation + "/protection-des-donnees");
    camille.writes("Responsable du traitement", "Caf des Trois-Rivières");
    camille.writes("Où écrire pour exercer ses droits", "donnees@ecoute.example");
    camille.presses("Enregistrer la notice");
    camille.opens(consultation + "/questionnaire/controle");
    camille.sees("6 étapes sur 6 sont faites");
  }

  private void onAPhone(String consultation) {
    try (Reader camille = facilitator("recoder", PHONE, Scripts.OFF)) {
      for (String page : List.of("/grille", "/recodage")) {
        camille.opens(consultation + "/themes/difficultes" + page);
      }
    }
  }

  @Test
  void everyPageOfTheOfficeIsReadableOnAPhoneAndWithoutScripts() {
    String base = "/equipe/consultations/agents-et-aidants-premiere-ecoute";
    for (Scripts scripts : Scripts.values()) {
      for (int width : List.of(PHONE, TABLET)) {
        try (Reader camille =
            facilitator("equipe-%d-%s".formatted(width, scripts), width, scripts)) {
          for (String page :
              List.of(
                  "questionnaire",
                  "questionnaire/controle",
                  "questionnaire/import",
                  "relecture",
                  "relecture/versions",
                  "essai",
                  "participation",
                  "resultats",
                  "themes",
                  "synthese",
                  "synthese/apercu",
                  "synthese/engagements",
                  "reglages",
                  "conservation",
                  "protection-des-donnees",
                  "import",
                  "exports")) {
            camille.opens(base + "/" + page);
          }
          camille.opens("/equipe/consultations/nouvelle");
        }
      }
    }
  }

  /** With scripts and without, in the dark: the number of headings is typed or slid. */
  private void readsThemesAtNightOnAPhone(String consultation) {
    for (Scripts scripts : Scripts.values()) {
      for (int width : List.of(PHONE, DESK)) {
        try (Reader camille = facilitator("nuit-%d-%s".formatted(width, scripts), width, scripts)) {
          camille
              .page()
              .emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
          camille.opens(consultation + "/themes/difficultes");
          camille.writes("Nombre de grands thèmes", "4");
          if (scripts == Scripts.OFF) {
            camille.presses("Afficher");
          }
          camille.page().waitForURL("**grands=4");
          camille.follows("Voir pourquoi");
          assertThat(camille.page().url()).contains("grands=4").contains("verbatim=");
        }
      }
    }
  }

  /** With the keyboard: the list changes, the slider keeps the focus, the page is not left. */
  private static void choosesFewerHeadings(Reader camille) {
    Locator slider = camille.page().getByLabel("Nombre de grands thèmes");
    int most = Integer.parseInt(slider.getAttribute("max"));
    slider.fill(String.valueOf(most));
    camille.page().waitForURL("**grands=" + most);
    slider.press("ArrowLeft");
    camille.page().waitForURL("**grands=" + (most - 1));
    assertThat(camille.page().locator(".family").count()).isPositive();
    assertThat(camille.page().evaluate("document.activeElement.id")).isEqualTo("grands");
    camille.looks();
    slider.fill("4");
    camille.page().waitForURL("**grands=4");
    camille.looks();
  }

  private static String pdf(Reader reader) throws IOException {
    Path file = download(reader, "Synthèse (PDF)");
    try (var document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static String csv(Reader reader, String link) throws IOException {
    return Files.readString(download(reader, link), StandardCharsets.UTF_8);
  }

  private static Path download(Reader reader, String link) {
    Download download =
        reader
            .page()
            .waitForDownload(
                () ->
                    reader
                        .page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                        .click());
    return download.path();
  }
}
