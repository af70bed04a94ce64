package fr.caf.ecoute.consultation.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Description;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Translation;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table a translator works in, out and back. */
class TranslationSheetTest {
  private static final Language ENGLISH = new Language("en");
  private static final Language ITALIAN = new Language("it");
  private static final Consultation CONSULTATION =
      Consultation.draft(
          "essai",
          new Description(
              "Vos démarches",
              "Dites-nous.",
              "Pour changer.",
              "Nous lirons.",
              5,
              Audience.PUBLIC,
              Access.OPEN_TO_ALL,
              null),
          "{}",
          Instant.parse("2026-11-21T10:00:00Z"));

  @Test
  void whatATranslatorFillsInComesBackFromEitherFile() throws Exception {
    Questionnaire french = questionnaire("=Comment ça va ?");
    TextsToTranslate texts = TextsToTranslate.of(CONSULTATION, french, ENGLISH);
    StringWriter csv = new StringWriter();
    TranslationSheet.writeCsv(texts, csv);
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    TranslationSheet.writeWorkbook(texts, workbook);

    assertThat(csv.toString())
        .startsWith("\uFEFFcle;ou;francais;traduction;etat\r\n")
        .contains("humeur.label;Question;'=Comment ça va ?;;manquant");
    var fromCsv = TranslationSheet.read(csv.toString().getBytes(StandardCharsets.UTF_8));
    var fromWorkbook = TranslationSheet.read(workbook.toByteArray());
    assertThat(fromCsv)
        .extracting(TranslationSheet.Returned::key)
        .containsExactlyElementsOf(texts.all().stream().map(TextToTranslate::key).toList());
    assertThat(fromWorkbook)
        .extracting(TranslationSheet.Returned::french)
        .containsExactlyElementsOf(fromCsv.stream().map(TranslationSheet.Returned::french).toList())
        .contains("=Comment ça va ?");
  }

  @Test
  void eachRowThatCannotBeTakenIsToldWhy() {
    TextsToTranslate texts =
        TextsToTranslate.of(CONSULTATION, questionnaire("Comment ça va, {prenom} ?"), ENGLISH);

    var outcome =
        TranslationSheet.compare(
            texts,
            List.of(
                row(2, "humeur.label", "Comment ça va, {prenom} ?", "How are you?"),
                row(3, "humeur.choice.bien", "Bien", "<b>Well</b>"),
                row(4, "humeur.choice.mal", "Mal avant", "Badly"),
                row(5, "inconnu.label", "Quoi", "What"),
                row(6, "prenom.label", "Votre prénom", ""),
                row(7, "title", "Vos démarches", "Your dealings with us")));

    assertThat(outcome.words()).isEqualTo(Map.of("title", "Your dealings with us"));
    assertThat(outcome.remarks()).hasSize(5);
    assertThat(outcome.remarks().get(0)).startsWith("Ligne 2").contains("Gardez {prenom}");
    assertThat(outcome.remarks().get(1)).contains("sans balise");
    assertThat(outcome.remarks().get(2)).contains("a changé depuis l’export");
    assertThat(outcome.remarks().get(3)).contains("n’existe pas");
    assertThat(outcome.remarks().get(4)).contains("traduction est vide");
  }

  @Test
  void aTranslationIsToBeRereadOnceItsFrenchHasChanged() {
    Questionnaire translated =
        questionnaire("Comment ça va ?")
            .translated(
                ENGLISH,
                Translation.empty()
                    .with(
                        "humeur.label",
                        new Translation.Phrase("Comment allez-vous ?", "How are you?")));
    TextsToTranslate texts = TextsToTranslate.of(CONSULTATION, translated, ENGLISH);
    assertThat(texts.stale()).isEqualTo(1);

    Questionnaire reread =
        texts.translating(Map.of("humeur.label", "How are you?")).apply(translated);

    assertThat(TextsToTranslate.of(CONSULTATION, reread, ENGLISH).stale()).isZero();
  }

  @Test
  void aLanguageWeDoNotKnowAlsoNeedsTheWordsOfThePages() {
    Questionnaire french = questionnaire("Comment ça va ?");

    assertThat(TextsToTranslate.of(CONSULTATION, french, ENGLISH).of(TextsToTranslate.PAGES))
        .isEmpty();
    TextsToTranslate italian = TextsToTranslate.of(CONSULTATION, french, ITALIAN);
    assertThat(italian.of(TextsToTranslate.PAGES)).hasSizeGreaterThan(130);
    TextToTranslate step = italian.find("page:layout.step").orElseThrow();
    assertThat(TextsToTranslate.objection(step, "Passo {0} di {1}")).isEmpty();
    assertThat(TextsToTranslate.objection(step, "Passo {0}")).isPresent();
    assertThat(TextsToTranslate.objection(step, "Passo {0} di {1")).isPresent();
    Questionnaire translated = italian.translating(Map.of("page:answer.yes", "Sì")).apply(french);
    assertThat(PageWords.of(translated, ITALIAN).say("answer.yes")).isEqualTo("Sì");
  }

  @Test
  void easyFrenchIsOnlyCalledFalcOnceValidated() {
    Questionnaire easy =
        questionnaire("Ça va ?").translated(Language.EASY_FRENCH, Translation.empty());

    assertThat(PageWords.name(easy, Language.EASY_FRENCH)).isEqualTo("Français facile");
    assertThat(
            PageWords.name(PageWords.validating(true, "Camille").apply(easy), Language.EASY_FRENCH))
        .contains("Facile à lire et à comprendre");
  }

  @Test
  void whatIsNoTableIsRefused() {
    for (String file : List.of("", "PK\u0003\u0004 pas un classeur", "a;b\r\n1;2\r\n", "\0\0\0")) {
      assertThatThrownBy(() -> TranslationSheet.read(file.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(TranslationSheet.Unreadable.class);
    }
  }

  private static TranslationSheet.Returned row(
      int line, String key, String french, String translation) {
    return new TranslationSheet.Returned(line, key, french, translation);
  }

  private static Questionnaire questionnaire(String label) {
    return new Questionnaire(
        "Vos démarches",
        List.of(
            new Section(
                "vous",
                "Vous",
                Layout.TOGETHER,
                Condition.always(),
                List.of(
                    new ShortText(new Stem("prenom", "Votre prénom"), 100),
                    new SingleChoice(
                        new Stem("humeur", label),
                        List.of(new Choice("bien", "Bien"), new Choice("mal", "Mal")))))));
  }
}
