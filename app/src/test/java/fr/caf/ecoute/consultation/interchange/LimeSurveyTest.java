package fr.caf.ecoute.consultation.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.consultation.ConditionWords;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.SingleChoice;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimeSurveyTest {
  private final Reception.Received received = Files.received(Files.lss());
  private final Questionnaire questionnaire = received.questionnaire();

  @Test
  void groupsBecomeSectionsInTheirOrder() {
    assertThat(received.origin()).isEqualTo(Reception.Origin.LIMESURVEY);
    assertThat(questionnaire.title()).isEqualTo("Garde d’enfants");
    assertThat(questionnaire.sections())
        .extracting(Section::title)
        .containsExactly("Votre famille", "La suite");
    assertThat(questionnaire.questions())
        .extracting(Question::code)
        .containsExactly("enfant", "moment", "frein", "age", "recit", "notes", "fin");
  }

  @Test
  void labelsLoseTheirTagsAndNothingElse() {
    assertThat(question("enfant").label()).isEqualTo("Avez-vous un enfant ?");
    assertThat(question("fin").label()).isEqualTo("Merci\nà vous.");
    assertThat(question("moment").help()).isEqualTo("Un seul choix.");
  }

  @Test
  void choicesBoxesAndRowsKeepTheirNamesAsCodes() {
    assertThat(((SingleChoice) question("moment")).choices())
        .extracting(Choice::code)
        .containsExactly("a1", "a2", "autre");
    assertThat(((SingleChoice) question("moment")).choices().getLast().asksToSpecify()).isTrue();
    MultipleChoice boxes = (MultipleChoice) question("frein");
    assertThat(boxes.choices())
        .extracting(Choice::label)
        .containsExactly("Le prix", "Les horaires");
    assertThat(boxes.max()).isEqualTo(1);
    RatingGrid grid = (RatingGrid) question("notes");
    assertThat(grid.rows()).extracting(Choice::label).containsExactly("Trouver une place");
    assertThat(grid.columns()).extracting(Choice::label).containsExactly("Facile", "Difficile");
  }

  @Test
  void simpleConditionsAreTakenOver() {
    ConditionWords words = new ConditionWords(questionnaire);
    assertThat(words.of(questionnaire.sections().getLast().when()))
        .isEqualTo("si la réponse à « Avez-vous un enfant ? » est « Oui »");
    assertThat(words.of(question("moment").when())).contains("Avez-vous un enfant");
    assertThat(words.of(question("recit").when()))
        .contains("comprend « Le prix »")
        .contains("est au moins 3");
  }

  @Test
  void whatCannotBeTakenOverIsToldWithItsReason() {
    assertThat(received.leftOut())
        .extracting(LeftOut::place)
        .contains("NOTES", "PHOTO", "Questionnaire");
    assertThat(received.leftOut())
        .filteredOn(one -> one.place().equals("NOTES"))
        .singleElement()
        .satisfies(one -> assertThat(one.what()).contains("sum(AGE,2) > 4"));
  }

  @Test
  void obligationsAreTakenOver() {
    assertThat(question("enfant").required()).isEqualTo(Requirement.HARD);
    assertThat(question("recit")).isInstanceOf(LongText.class);
    assertThat(question("recit").required()).isEqualTo(Requirement.SOFT);
  }

  @ParameterizedTest
  @CsvSource({
    "S,ShortText",
    "U,LongText",
    "D,DateQuestion",
    "5,Scale",
    "G,SingleChoice",
    "!,SingleChoice",
    "O,SingleChoice",
    "P,MultipleChoice",
    "Q,ShortText",
    "K,NumberQuestion",
    "A,RatingGrid",
    "B,RatingGrid",
    "C,RatingGrid",
    "E,RatingGrid",
    "H,RatingGrid",
    "R,Ranking"
  })
  void everyKindWeHaveIsTakenOver(String letter, String kind) {
    String file = new String(Files.lss(), StandardCharsets.UTF_8);
    String changed =
        file.replace(
            "<type>F</type><title>NOTES</title>",
            "<type>" + letter + "</type><title>NOTES</title>");
    assertThat(Files.received(Files.utf8(changed)).questionnaire().questions())
        .extracting(one -> one.getClass().getSimpleName())
        .contains(kind);
    assertThat(changed).isNotEqualTo(letter.equals("F") ? "" : file);
  }

  @Test
  void theWordsOfNewerVersionsStandBeside() {
    String newer =
        """
        <document><LimeSurveyDocType>Survey</LimeSurveyDocType>
        <groups><rows><row><gid>1</gid><sid>9</sid><group_order>1</group_order></row></rows></groups>
        <group_l10ns><rows><row><id>1</id><gid>1</gid><group_name>Vous</group_name><language>fr</language></row></rows></group_l10ns>
        <questions><rows><row><qid>5</qid><parent_qid>0</parent_qid><sid>9</sid><gid>1</gid><type>L</type><title>qui</title><question_order>1</question_order><relevance>1</relevance></row></rows></questions>
        <question_l10ns><rows><row><id>1</id><qid>5</qid><question>Qui êtes-vous ?</question><language>fr</language></row></rows></question_l10ns>
        <answers><rows><row><aid>7</aid><qid>5</qid><code>AO01</code><sortorder>1</sortorder></row></rows></answers>
        <answer_l10ns><rows><row><id>1</id><aid>7</aid><answer>Un parent</answer><language>fr</language></row></rows></answer_l10ns>
        </document>
        """;
    Questionnaire read = Files.received(Files.utf8(newer)).questionnaire();
    assertThat(read.sections().getFirst().title()).isEqualTo("Vous");
    SingleChoice question = (SingleChoice) read.questions().getFirst();
    assertThat(question.label()).isEqualTo("Qui êtes-vous ?");
    assertThat(question.choices()).extracting(Choice::label).containsExactly("Un parent");
  }

  private Question question(String code) {
    return questionnaire.question(code).orElseThrow();
  }
}
