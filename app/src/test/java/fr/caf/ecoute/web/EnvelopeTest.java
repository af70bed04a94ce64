package fr.caf.ecoute.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
  private final Envelope envelope = new Envelope(SecretKey.random());

  @Test
  void whatIsClosedIsReadAgainWhateverItIs() {
    for (String text : List.of("", "é", "« l’été » 😀\n\u0000", noise(100_000))) {
      assertThat(envelope.open(envelope.close(text))).isEqualTo(text);
    }
  }

  @Test
  void itOpensWithItsKeyAndUnchangedOnly() {
    String closed = envelope.close("Secret");
    byte[] bytes = Base64.getUrlDecoder().decode(closed);
    bytes[bytes.length / 2] ^= 1;
    String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

    assertThatThrownBy(() -> envelope.open(changed)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Envelope(SecretKey.random()).open(closed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining(closed);
  }

  @Test
  void aShortTextAndALongOneLookAlike() {
    String nothing = envelope.close("");
    String much = envelope.close("Je n’ai pas trouvé de relais. ".repeat(400));

    assertThat(much).hasSameSizeAs(nothing);
    assertThat(envelope.close(noise(20_000))).hasSizeGreaterThan(nothing.length());
    assertThat(envelope.close("Deux fois")).isNotEqualTo(envelope.close("Deux fois"));
    assertThat(new String(Base64.getUrlDecoder().decode(much), StandardCharsets.ISO_8859_1))
        .doesNotContain("relais");
  }

  private static String noise(int length) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('!' + random.nextInt(90)));
    }
    return text.toString();
  }
}
