package fr.caf.ecoute.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrenchTermsTest {
  private final FrenchTerms french = new FrenchTerms();

  private List<String> terms(String text) {
    return french.of(text).stream().map(Token::term).toList();
  }

  @Test
  void articlesAndSmallWordsAreLeftOut() {
    assertThat(terms("L'allocation de la famille, c'est pour nous tous"))
        .containsExactlyElementsOf(terms("allocation famille"))
        .hasSize(2);
  }

  @Test
  void singularAndPluralAreOneTerm() {
    assertThat(terms("crèches horaires enfants"))
        .isEqualTo(terms("crèche horaire enfant"))
        .hasSize(3);
  }

  @Test
  void accentsAndCaseDoNotCount() {
    assertThat(terms("ÉCOLE maternelle")).isEqualTo(terms("ecole Maternelle")).hasSize(2);
  }

  @Test
  void aComposedAccentEqualsADecomposedOne() {
    assertThat(terms("cre\u0300che")).isEqualTo(terms("crèche"));
  }

  @Test
  void bothApostrophesSeparate() {
    assertThat(terms("d'accueil")).isEqualTo(terms("d’accueil")).hasSize(1);
  }

  @Test
  void hyphensStayInsideWordsOnly() {
    assertThat(terms("- rendez-vous -")).hasSize(1);
  }

  @Test
  void numbersOfTwoDigitsCountAndLoneDigitsDoNot() {
    assertThat(terms("5 jours ou 30 jours")).contains("30").doesNotContain("5");
  }

  @Test
  void offsetsGiveTheWordAsItWasWritten() {
    String text = "Trop d'attente au TÉLÉPHONE, vraiment.";
    assertThat(french.of(text).stream().map(token -> token.surface(text)))
        .contains("attente", "TÉLÉPHONE");
  }

  @Test
  void anyStringIsReadWithoutFailing() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int c = 0; c < 40; c++) {
        text.append((char) random.nextInt(Character.MAX_VALUE));
      }
      String any = text.toString();
      assertThat(french.of(any))
          .allSatisfy(
              token -> {
                assertThat(token.start()).isBetween(0, token.end());
                assertThat(token.end()).isLessThanOrEqualTo(any.length());
              });
    }
  }
}
