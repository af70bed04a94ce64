package fr.caf.ecoute.questionnaire.lint;

import static fr.caf.ecoute.questionnaire.lint.Sample.found;
import static fr.caf.ecoute.questionnaire.lint.Sample.single;
import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Stem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskingTest {
  @Test
  void writingFirstIsTold() {
    assertThat(found(new Asking(), Sample.text("recit"), Sample.yesNo("enfant"))).hasSize(1);
    assertThat(found(new Asking(), Sample.yesNo("enfant"), Sample.text("recit"))).isEmpty();
    assertThat(
            found(
                new Asking(), new Statement(new Stem("bonjour", "Bonjour")), Sample.text("recit")))
        .hasSize(1);
  }

  @Test
  void anOpinionUnderDuressIsTold() {
    Question scale = Sample.scale("Êtes-vous content ?");
    assertThat(found(new Asking(), hard(scale))).hasSize(1);
    assertThat(found(new Asking(), scale)).isEmpty();
    assertThat(found(new Asking(), hard(Sample.yesNo("enfant")))).isEmpty();
  }

  @Test
  void aQuestionOnThePersonLetsThemRefuse() {
    Stem profile = new Stem("age", "Votre âge ?").about(Stem.Subject.PROFILE);
    assertThat(found(new Asking(), hard(single(profile, "Moins de 40 ans", "40 ans et plus"))))
        .hasSize(1);
    assertThat(
            found(
                new Asking(),
                hard(single(profile, "Moins de 40 ans", "Je préfère ne pas répondre"))))
        .isEmpty();
  }

  @Test
  void anEmptyQuestionnaireOrSectionWouldBreak() {
    assertThat(found(new Emptiness(), new Questionnaire("Rien", List.of())))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
    Questionnaire halfEmpty =
        new Questionnaire(
            "Presque",
            List.of(Sample.section("pleine", Sample.yesNo("enfant")), Sample.section("vide")));
    assertThat(found(new Emptiness(), halfEmpty))
        .extracting(one -> one.place().address())
        .containsExactly("questionnaire/parties/vide");
    assertThat(found(new Emptiness(), Sample.of(Sample.yesNo("enfant")))).isEmpty();
  }

  @Test
  void moreThanTwentyFiveQuestionsAreTooMany() {
    assertThat(found(new Length(), questions(25))).isEmpty();
    assertThat(found(new Length(), questions(26)))
        .singleElement()
        .satisfies(one -> assertThat(one.sentence()).contains("répond à 26 questions"));
  }

  @Test
  void onlyTheLongestWayCounts() {
    Question[] both = new Question[40];
    both[0] = Sample.yesNo("enfant");
    for (int i = 1; i < 40; i++) {
      Question one = Sample.yesNo("q" + i);
      both[i] = one.with(one.stem().when(Sample.is("enfant", i % 2 == 0)));
    }
    assertThat(found(new Length(), both)).isEmpty();
    assertThat(LongestWay.of(Sample.of(both))).extracting(LongestWay::questions).isEqualTo(21);
  }

  @Test
  void longTextsMakeItLong() {
    Question[] texts =
        IntStream.range(0, 10).mapToObj(i -> Sample.text("t" + i)).toArray(Question[]::new);
    assertThat(found(new Length(), texts))
        .singleElement()
        .satisfies(one -> assertThat(one.sentence()).contains("11 minutes"));
  }

  @Test
  void whoWouldStandAloneIsSaidInANumber() {
    Stem who = new Stem("metier", "Votre métier ?").about(Stem.Subject.PROFILE);
    Question job = single(who, "a b c d e f g h i j k l m n o p q r s t".split(" "));
    Question town =
        single(
            new Stem("site", "Votre site ?").about(Stem.Subject.PROFILE),
            "a b c d e f g h i j k l m n o p q r s t".split(" "));
    assertThat(found(new Singularity(new Expected(400, 10)), job, town))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.severity()).isEqualTo(Severity.WARN);
              assertThat(one.sentence())
                  .matches(
                      "En croisant les 2 questions sur la personne, environ \\d+ personnes seraient"
                          + " seules dans leur case et \\d+ personnes dans une case de moins de 10,"
                          + " sur 400 personnes attendues\\.");
            });
  }

  @Test
  void aLargeCrowdInFewCellsStandsTogether() {
    Stem who = new Stem("parent", "Êtes-vous parent ?").about(Stem.Subject.PROFILE);
    assertThat(found(new Singularity(new Expected(1_600, 10)), Sample.yesNo(who))).isEmpty();
    assertThat(found(new Singularity(new Expected(10, 10)), Sample.yesNo("parent"))).isEmpty();
  }

  private static Question[] questions(int count) {
    return IntStream.range(0, count).mapToObj(i -> Sample.yesNo("q" + i)).toArray(Question[]::new);
  }

  private static Question hard(Question question) {
    return question.with(question.stem().required(Requirement.HARD));
  }
}
