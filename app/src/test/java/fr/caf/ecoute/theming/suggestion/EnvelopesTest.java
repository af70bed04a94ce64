package fr.caf.ecoute.theming.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.theming.suggestion.Envelopes.Enclosure;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnvelopesTest {
  @Test
  void personalDetailsAreMaskedAndCounted() {
    Enclosure enclosure =
        enclosed(
            "Écrivez à jean.dupont@exemple.fr ou au 06 12 34 56 78, dossier 1234567, 3 rue des"
                + " Lilas, voir https://exemple.fr/moi ; j’ai 3 enfants et 1 500 euros en 2024."
                + " Madame Delvaux m’a dit 98765432.");
    assertThat(enclosure.text())
        .doesNotContain("jean", "06 12", "1234567", "https", "Lilas", "Delvaux", "98765432")
        .contains("3 enfants", "1 500 euros", "2024");
    assertThat(enclosure.masked()).isEqualTo(7);
    assertThat(enclosed("Rien à cacher.")).isEqualTo(new Enclosure("Rien à cacher.", 0));
  }

  @Test
  void aDetailThatALongTextWouldCutInTwoIsMaskedAllTheSame() {
    String words = "mot ".repeat(498);
    assertThat(enclosed(words + "06 12 34 56 78 et la suite").text())
        .hasSize(2_000)
        .startsWith(words)
        .doesNotContain("06");
  }

  @Test
  void aLongTextIsNotCutInTheMiddleOfACharacter() {
    assertThat(enclosed("a".repeat(1_999) + "🙂 suite").text()).isEqualTo("a".repeat(1_999));
    assertThat(enclosed("a".repeat(1_998) + "🙂 suite").text()).isEqualTo("a".repeat(1_998) + "🙂");
  }

  private static Enclosure enclosed(String text) {
    UUID answer = UUID.randomUUID();
    return new Envelopes.Post(new Prompt("?", List.of()), List.of(answer), Map.of(answer, text))
        .enclosure(answer);
  }
}
