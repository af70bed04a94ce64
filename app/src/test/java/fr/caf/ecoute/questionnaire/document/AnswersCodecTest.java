package fr.caf.ecoute.questionnaire.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RandomQuestionnaires;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersCodecTest {
  private static final Questionnaire QUESTIONNAIRE =
      QuestionnaireCodec.read(
              """
              {"format":1,"title":"T","sections":[{"code":"s","title":"S","questions":[
                {"code":"avis","kind":"SHORT_TEXT","label":"Avis ?","maxLength":5},
                {"code":"motif","kind":"SINGLE_CHOICE","label":"Motif ?","choices":[
                  {"code":"a","label":"A"},{"code":"autre","label":"Autre","specify":true}]}]}]}
              """)
          .orElseThrow();

  @Test
  void theDocumentIsCompactAndSaysWhatEachAnswerIs() {
    Answers answers =
        Answers.none()
            .with("avis", new Answer.Text("Rien"))
            .with("motif", new Answer.OneChoice("autre", "La route"))
            .with("note", new Answer.Missing(MissingReason.SKIPPED));
    assertThat(AnswersCodec.write(answers))
        .isEqualTo(
            """
            {"format":1,"answers":{"avis":{"text":"Rien"},\
            "motif":{"choice":"autre","specified":"La route"},"note":{"missing":"SKIPPED"}}}\
            """);
  }

  @Test
  void everyAnswerIsReadBackAsItWasAndInItsOrder() {
    for (int seed = 0; seed < 5_000; seed++) {
      RandomQuestionnaires chance = new RandomQuestionnaires(seed);
      Questionnaire questionnaire = chance.questionnaire();
      Answers answers = Answers.none();
      for (Question question : questionnaire.questions()) {
        answers = answers.with(question.code(), chance.answerTo(question));
      }
      AnswersCodec.Reading read = AnswersCodec.read(AnswersCodec.write(answers), questionnaire);
      assertThat(read.answers()).as("seed %d", seed).isEqualTo(answers);
      assertThat(List.copyOf(read.answers().byQuestion().keySet()))
          .isEqualTo(List.copyOf(answers.byQuestion().keySet()));
      assertThat(read.leftOut()).isEmpty();
    }
  }

  @Test
  void whatTheQuestionnaireDoesNotAskIsLeftOutAndNamed() {
    AnswersCodec.Reading read =
        AnswersCodec.read(
            """
            {"format":1,"answers":{"avis":{"text":"Rien"},"ancienne":{"yes":true},
            "motif":{"choice":"retire"}}}\
            """,
            QUESTIONNAIRE);
    assertThat(read.answers()).isEqualTo(Answers.none().with("avis", new Answer.Text("Rien")));
    assertThat(read.leftOut()).containsExactly("ancienne", "motif");
  }

  @Test
  void anAnswerOfAnotherKindIsLeftOut() {
    assertThat(
            AnswersCodec.read("{\"format\":1,\"answers\":{\"avis\":{\"scale\":3}}}", QUESTIONNAIRE)
                .leftOut())
        .containsExactly("avis");
  }

  @Test
  void aDraftKeepsWhatIsStillToBeMended() {
    assertThat(
            AnswersCodec.read(
                    "{\"format\":1,\"answers\":{\"avis\":{\"text\":\"trop long\"}}}", QUESTIONNAIRE)
                .answers()
                .get("avis"))
        .contains(new Answer.Text("trop long"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "{\"format\":2,\"answers\":{}}",
        "{\"format\":1}",
        "{\"format\":1,\"answers\":{\"a\":{\"voice\":1}}}",
        "{\"format\":1,\"answers\":{\"a\":3}}",
        "{\"format\":1,\"answers\":{\"a\":{\"missing\":\"LOST\"}}}",
        "{\"format\":1,\"answers\":{\"a\":{\"number\":\"trois\"}}}",
        "{\"format\":1,\"answers\":{\"a\":{\"yes\":\"maybe\"}}}",
        "{\"format\":1,\"answers\":{\"a\":{\"scale\":1.5}}}"
      })
  void aDocumentWeCannotHaveWrittenIsOurFault(String document) {
    assertThatThrownBy(() -> AnswersCodec.read(document))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatAPersonWroteIsNotInTheError() {
    assertThatThrownBy(
            () -> AnswersCodec.read("{\"format\":1,\"answers\":{\"a\":{\"text\":\"secret\"}"))
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }
}
