package fr.caf.ecoute.response.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+33 6",
        "-3",
        "@moi",
        "\tx",
        "'=1",
        "''=1",
        "SKIPPED",
        "'NOT_SHOWN",
        "=a\nb"
      })
  void whatASpreadsheetWouldRunIsGuardedAndComesBackAsItWas(String words) {
    String cell = GuardedText.guard(words);

    assertThat(cell).isEqualTo("'" + words);
    assertThat(GuardedText.unguard(cell)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Merci", "", "'", "l'été", "a=b", "'quand même'", "Skipped"})
  void theRestIsLeftAlone(String words) {
    assertThat(GuardedText.guard(words)).isEqualTo(words);
    assertThat(GuardedText.unguard(words)).isEqualTo(words);
  }
}
