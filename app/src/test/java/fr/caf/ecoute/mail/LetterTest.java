package fr.caf.ecoute.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
  private static final String TO = "jeanne@caf.example";

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "Objet\nBcc: tous@caf.example", "Objet\r\n\r\nTexte", "a\0b", "a\u2028b"})
  void aSubjectCannotBeginAHeader(String subject) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Letter(TO, subject, "Bonjour."));
  }

  @Test
  void anAddressCannotBeginAHeader() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Letter(TO + "\r\nBcc: tous@caf.example", "Objet", "Bonjour."));
  }

  @Test
  void aNameFullOfLinesBecomesOne() {
    String cleaned = Letter.oneLine("Jeanne\r\nBcc: tous@caf.example\u202E ");
    assertThat(cleaned).isEqualTo("Jeanne Bcc: tous@caf.example");
    assertThat(new Letter(TO, "Pour " + cleaned, "Bonjour.").subject()).endsWith("caf.example");
  }

  @Test
  void aTextKeepsItsLinesAndNothingElseThatControls() {
    assertThat(new Letter(TO, "Objet", "Un\r\ndeux\rtrois").text()).isEqualTo("Un\ndeux\ntrois");
    assertThatIllegalArgumentException().isThrownBy(() -> new Letter(TO, "Objet", "Un\u0007"));
  }

  @Test
  void nothingOfItIsPrinted() {
    assertThat(new Letter(TO, "Objet", "https://secret.example/abc").toString())
        .doesNotContain("jeanne", "Objet", "secret");
  }
}
