package fr.caf.ecoute.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.Question;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrowdTest {
  @Test
  void thereAreAtLeastFourHundredDifferentTextsOverThreeQuestions() {
    List<Story.Text> texts = Story.texts("ajpp");
    assertThat(texts.stream().map(Story.Text::text).distinct()).hasSizeGreaterThan(400);
    assertThat(texts.stream().map(Story.Text::question).distinct()).hasSize(3);
  }

  @Test
  void theClosedConsultationHoldsTheWholeCampaignAndFourHundredTexts() {
    List<Story.Text> closed = Edition.Share.THE_REST.of(Story.texts("ajpp"));
    List<Story.Text> restituted = Edition.Share.FIRST_QUARTER.of(Story.texts("ajpp"));

    assertThat(closed.stream().filter(Story.Text::isCampaign)).hasSize(12);
    assertThat(closed.stream().map(Story.Text::text).distinct()).hasSizeGreaterThan(400);
    assertThat(closed).doesNotContainAnyElementsOf(restituted);
    assertThat(closed.size() + restituted.size()).isEqualTo(Story.texts("ajpp").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ajpp", "aidants", "locaux"})
  void everyQuestionOfEveryInventedPersonHasItsAnswerOrItsReason(String folder) {
    var questionnaire = Story.questionnaire(folder);
    var crowd = new Crowd(questionnaire, Story.named(folder), 7);
    for (Answers one : crowd.answers(300, Story.texts(folder))) {
      assertThat(one.byQuestion()).hasSize(questionnaire.questions().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ajpp", "aidants", "locaux"})
  void everyTextIsWrittenBySomebody(String folder) {
    var questionnaire = Story.questionnaire(folder);
    var texts = Story.texts(folder);
    Set<String> written =
        new Crowd(questionnaire, Story.named(folder), 7)
            .answers(1_240, texts).stream()
                .flatMap(one -> one.byQuestion().values().stream())
                .filter(Answer.Text.class::isInstance)
                .map(answer -> ((Answer.Text) answer).value())
                .collect(Collectors.toSet());
    Set<String> expected =
        texts.stream()
            .map(text -> new Answer.Text(text.text()).value())
            .collect(Collectors.toSet());
    assertThat(written).containsAll(expected);
    assertThat(questionnaire.questions()).hasAtLeastOneElementOfType(LongText.class);
  }

  /** So that whoever opens the demonstration finds each kind, and a translation left to finish. */
  @Test
  void theConsultationInPreparationHasEveryKindAndFourLanguages() {
    var questionnaire = Story.questionnaire("accueil");
    assertThat(questionnaire.questions().stream().map(Question::kind).distinct())
        .containsExactlyInAnyOrder(Question.Kind.values());
    assertThat(questionnaire.translations()).hasSize(3);
    assertThat(questionnaire.missingTexts(Language.EASY_FRENCH)).isEmpty();
    assertThat(questionnaire.missingTexts(new Language("en"))).isEmpty();
    assertThat(questionnaire.missingTexts(new Language("ar")))
        .containsExactly("aides.label", "mot.label");
  }

  @Test
  void theSameSeedInventsTheSamePeople() {
    var questionnaire = Story.questionnaire("ajpp");
    var story = Story.named("ajpp");
    var texts = Story.texts("ajpp");
    assertThat(new Crowd(questionnaire, story, 3).answers(50, texts))
        .isEqualTo(new Crowd(questionnaire, story, 3).answers(50, texts))
        .isNotEqualTo(new Crowd(questionnaire, story, 4).answers(50, texts));
  }
}
