package fr.caf.ecoute.questionnaire.lint;

import static fr.caf.ecoute.questionnaire.lint.Sample.asks;
import static fr.caf.ecoute.questionnaire.lint.Sample.found;
import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Stem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingRulesTest {
  @Test
  void aLabelOverTwoLinesOfAPhoneIsTold() {
    String longest = "x".repeat(ShortLabels.LONGEST - 2) + " ?";
    assertThat(found(new ShortLabels(), asks(longest))).isEmpty();
    assertThat(found(new ShortLabels(), asks("x" + longest)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.sentence()).contains("121 caractères");
              assertThat(one.place().address()).isEqualTo("questionnaire/questions/avis");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Avez-vous fourni les pièces justificatives ?",
        "Le cas échéant, avez-vous déménagé ?",
        "Avez-vous reçu une notification ?",
        "Avez-vous eu un indu ?",
        "Veuillez répondre : avez-vous un enfant ?",
        "Que pensez-vous de la mise en œuvre ?"
      })
  void aWordOfTheAdministrationIsToldWithAPlainOne(String label) {
    assertThat(found(new PlainWords(), asks(label)))
        .singleElement()
        .satisfies(one -> assertThat(one.why()).contains("Plus simple : "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Avez-vous un tiers de vos revenus en pension ?",
        "Êtes-vous individuel ou en couple ?",
        "Avez-vous envoyé tous les papiers demandés ?",
        "Qui vous a conseillé cette aide ?",
        "Avez-vous une invitation ?"
      })
  void anEverydayWordIsNoJargon(String label) {
    assertThat(found(new PlainWords(), asks(label))).isEmpty();
  }

  @Test
  void theListOfJargonHasAPlainWordForEach() {
    assertThat(Jargon.count()).isGreaterThan(80);
    assertThat(Jargon.in("une échéance, un préjudice et une dérogation"))
        .extracting(Jargon.Found::written)
        .containsExactly("dérogation", "échéance", "préjudice");
  }

  @Test
  void anAcronymIsSpelledOutSomewhere() {
    Question bare = asks("Avez-vous déjà demandé l’AJPP ?");
    assertThat(found(new SpelledOutAcronyms(), bare))
        .singleElement()
        .satisfies(one -> assertThat(one.sentence()).contains("AJPP"));
    Question told =
        bare.with(
            bare.stem()
                .called(
                    bare.label(),
                    "L’allocation journalière de présence parentale, versée à part."));
    assertThat(found(new SpelledOutAcronyms(), told)).isEmpty();
  }

  @Test
  void aSentenceOfMoreThanTwentyFiveWordsIsTold() {
    String words = "un ".repeat(ReadableSentences.MOST_WORDS).strip();
    assertThat(found(new ReadableSentences(), asks(words + " ?"))).isEmpty();
    assertThat(found(new ReadableSentences(), asks(words + " deux ?")))
        .singleElement()
        .satisfies(one -> assertThat(one.sentence()).contains("26 mots"));
    assertThat(found(new ReadableSentences(), asks(words + ". Encore deux mots ?"))).isEmpty();
  }

  @Test
  void wordsThatAreHardToReadAreTold() {
    assertThat(
            found(
                new ReadableSentences(),
                asks(
                    "L’accompagnement administratif personnalisé préalable favorise-t-il"
                        + " l’appropriation individuelle des réglementations institutionnelles"
                        + " applicables aujourd’hui ?")))
        .singleElement()
        .satisfies(one -> assertThat(one.sentence()).contains("difficile à lire"));
    assertThat(
            found(
                new ReadableSentences(),
                asks("Avez-vous pu dire à votre chef que vous aidez un proche à la maison ?")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Êtes-vous satisfait de l’accueil et des délais ?",
        "Avez-vous été reçu rapidement et avez-vous compris la réponse ?",
        "Le site est-il clair et rapide ?",
        "Avez-vous pu joindre un conseiller et obtenir une réponse ?",
        "Le formulaire et le courrier vous semblent-ils clairs ?"
      })
  void twoThingsAskedAtOnceAreTold(String label) {
    assertThat(found(new OneThingAtATime(), asks(label))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Est-il facile de concilier l’aide à un proche et votre travail ?",
        "Aidez-vous un proche malade, âgé ou en situation de handicap ?",
        "Avez-vous un frère ou une sœur ?",
        "Votre père ou votre mère vit-il avec vous ?",
        "Aidez-vous, ou avez-vous aidé, un proche ?",
        "Dans quel grand domaine travaillez-vous ?",
        "Avez-vous attendu plus ou moins d’un mois ?",
        "Connaissez-vous un ou plusieurs agents de votre Caf ?",
        "Travaillez-vous entre le lundi et le vendredi ?",
        "En un mot ou deux, que représente l’AJPP pour vous ?"
      })
  void oneThingInSeveralWordsIsLeftAlone(String label) {
    assertThat(found(new OneThingAtATime(), asks(label))).isEmpty();
  }

  @Test
  void aQuestionAnsweredInOnesOwnWordsMayAskTwoThings() {
    assertThat(
            found(
                new OneThingAtATime(),
                new LongText(
                    new Stem("avis", "Que pensez-vous de l’accueil et des délais ?"), 500)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ne pensez-vous pas que les délais sont trop longs ?",
        "Comme la plupart des familles, êtes-vous content de votre Caf ?",
        "Êtes-vous d’accord pour dire que l’accueil est bon ?",
        "Que pensez-vous de ces délais scandaleux ?",
        "Il est clair que le site est utile : l’utilisez-vous ?",
        "L’accueil est bon, n’est-ce pas ?"
      })
  void aQuestionThatWhispersItsAnswerIsTold(String label) {
    assertThat(found(new NeutralWording(), asks(label))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pourquoi n’avez-vous pas demandé l’AJPP ?",
        "À quel point êtes-vous satisfait de la réponse reçue ?",
        "Que pensez-vous des délais ?",
        "Qu’est-ce qui ne va pas ?"
      })
  void aPlainQuestionIsNotLeading(String label) {
    assertThat(found(new NeutralWording(), asks(label))).isEmpty();
  }

  @Test
  void helpsAndChoicesAreReadToo() {
    Question question =
        Sample.single(
            new Stem("choix", "Lequel ?").called("Lequel ?", "Selon votre éligibilité."),
            "Un indu",
            "Rien");
    List<Finding> findings = found(new PlainWords(), question);
    assertThat(findings)
        .extracting(one -> one.place().address())
        .containsExactly("questionnaire/questions/choix", "questionnaire/questions/choix#c0");
  }
}
