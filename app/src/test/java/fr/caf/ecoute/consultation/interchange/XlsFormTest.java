package fr.caf.ecoute.consultation.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.consultation.ConditionWords;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XlsFormTest {
  private static final List<List<String>> SURVEY =
      List.of(
          List.of(
              "type", "name", "label", "hint", "required", "relevant", "constraint", "appearance"),
          List.of("start", "debut", "", "", "", "", "", ""),
          List.of("begin_group", "famille", "Votre famille", "", "", "", "", ""),
          List.of("select_one ouinon", "enfant", "Avez-vous un enfant ?", "", "yes", "", "", ""),
          List.of(
              "integer",
              "age",
              "Quel âge a-t-il ?",
              "En années.",
              "",
              "${enfant} = 'oui'",
              ". >= 0 and . < 20",
              ""),
          List.of("end_group", "", "", "", "", "", "", ""),
          List.of(
              "begin group",
              "suite",
              "La suite",
              "",
              "",
              "${enfant} = 'oui' and ${age} >= 3",
              "",
              ""),
          List.of(
              "select_multiple freins or_other",
              "frein",
              "Qu’est-ce qui gêne ?",
              "",
              "",
              "",
              "",
              ""),
          List.of(
              "text", "recit", "Racontez.", "", "", "selected(${frein}, 'prix')", "", "multiline"),
          List.of("note", "info", "Merci <b>à</b> vous", "", "", "", "", ""),
          List.of("calculate", "total", "", "", "", "", "", ""),
          List.of("geopoint", "lieu", "Où ?", "", "", "", "", ""),
          List.of(
              "rank freins", "rang", "Classez.", "", "", "count-selected(${frein}) > 1", "", ""),
          List.of("end group", "", "", "", "", "", "", ""),
          List.of("begin repeat", "enfants", "Enfants", "", "", "", "", ""),
          List.of("text", "prenom", "Prénom ?", "", "", "", "", ""),
          List.of("end repeat", "", "", "", "", "", "", ""));

  private static final List<List<String>> CHOICES =
      List.of(
          List.of("list_name", "name", "label"),
          List.of("ouinon", "oui", "Oui"),
          List.of("ouinon", "non", "Non"),
          List.of("freins", "prix", "Le prix"),
          List.of("freins", "horaires", "Les horaires"));

  private final Reception.Received received =
      Files.received(
          Files.xlsx(
              Map.of(
                  "survey",
                  SURVEY,
                  "choices",
                  CHOICES,
                  "settings",
                  List.of(List.of("form_title"), List.of("Garde d’enfants")))));
  private final Questionnaire questionnaire = received.questionnaire();

  @Test
  void groupsBecomeSections() {
    assertThat(received.origin()).isEqualTo(Reception.Origin.XLSFORM);
    assertThat(questionnaire.title()).isEqualTo("Garde d’enfants");
    assertThat(questionnaire.sections())
        .extracting(Section::title)
        .containsExactly("Votre famille", "La suite");
    assertThat(questionnaire.questions())
        .extracting(Question::code)
        .containsExactly("enfant", "age", "frein", "recit", "info", "rang");
  }

  @Test
  void kindsChoicesAndBoundsAreTakenOver() {
    MultipleChoice boxes = (MultipleChoice) questionnaire.question("frein").orElseThrow();
    assertThat(boxes.choices())
        .extracting(Choice::code)
        .containsExactly("prix", "horaires", "autre");
    NumberQuestion age = (NumberQuestion) questionnaire.question("age").orElseThrow();
    assertThat(age.min()).isEqualTo(BigDecimal.ZERO);
    assertThat(age.max()).isEqualTo(BigDecimal.valueOf(19));
    assertThat(questionnaire.question("info").orElseThrow().label()).isEqualTo("Merci à vous");
  }

  @Test
  void simpleConditionsAreTakenOver() {
    ConditionWords words = new ConditionWords(questionnaire);
    assertThat(words.of(questionnaire.question("age").orElseThrow().when()))
        .isEqualTo("si la réponse à « Avez-vous un enfant ? » est « Oui »");
    assertThat(words.of(questionnaire.sections().getLast().when())).contains("au moins 3");
    assertThat(words.of(questionnaire.question("recit").orElseThrow().when()))
        .contains("comprend « Le prix »");
  }

  @Test
  void repeatsCalculationsAndPlacesAreTold() {
    assertThat(received.leftOut())
        .extracting(LeftOut::what)
        .anyMatch(what -> what.contains("Bloc répété"))
        .anyMatch(what -> what.contains("Calcul « total »"))
        .anyMatch(what -> what.contains("geopoint"))
        .anyMatch(what -> what.contains("count-selected"))
        .anyMatch(what -> what.contains("start"));
    assertThat(received.leftOut()).extracting(LeftOut::place).contains("survey, ligne 15");
  }

  @Test
  void aSpreadsheetWithoutASurveyIsRefused() {
    assertThat(Files.words(Reception.of(Files.xlsx(Map.of("feuille", CHOICES)))))
        .contains("survey");
  }
}
