package fr.caf.ecoute.questionnaire.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReadabilityTest {
  @Test
  void theFormulaIsThatOfKandelAndMoles() {
    Readability measured = new Readability(100, 5, 160);
    assertThat(measured.score()).isCloseTo(207 - 1.015 * 20 - 0.736 * 160, within(0.001));
  }

  @Test
  void everydayFrenchScoresAboveALetterOfTheAdministration() {
    Readability plain =
        Readability.of(
            "Vous avez un enfant malade. Vous ne pouvez plus aller au travail. La Caf vous verse"
                + " une aide pour chaque jour passé près de lui.");
    Readability stiff =
        Readability.of(
            "La détermination de l’éligibilité à l’allocation journalière présuppose la"
                + " communication préalable de documents justificatifs authentifiés par"
                + " l’établissement hospitalier.");
    assertThat(plain.score()).isGreaterThan(70);
    assertThat(stiff.score()).isLessThan(20);
  }

  @Test
  void aTextWithoutWordsIsNotHard() {
    assertThat(Readability.of(" … ").score()).isEqualTo(100);
    assertThat(Readability.of("").isMeasurable()).isFalse();
  }
}
