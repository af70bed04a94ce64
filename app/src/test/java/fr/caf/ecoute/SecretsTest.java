package fr.caf.ecoute;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.web.PlatformSecret;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A production does not start on a secret that can be guessed, and never repeats it. */
class SecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "kZ8vT1qLw0",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "kZ8vT1qLw0Xn5kZ8vT1qLw0Xn5kZ8vT1qLw0Xn5",
        "abcdefghijklmnopqrstuvwxyz0123456789",
        "zyxwvutsrqponmlkjihgfedcba9876543210",
        "MonSecret-kZ8vT1qLw0Xn5pRb7Yc3Md9Fh2",
        "ChangeMe-kZ8vT1qLw0Xn5pRb7Yc3Md9Fh2"
      })
  void aSecretThatCanBeGuessedIsRefusedAndNotRepeated(String weak) {
    assertThat(new Secrets(Map.of("ECOUTE_SECRET", weak)).problems())
        .singleElement()
        .asString()
        .startsWith("ECOUTE_SECRET est trop faible")
        .doesNotContain(weak);
  }

  @Test
  void whatIsDrawnAtRandomIsTaken() {
    assertThat(Stream.generate(PlatformSecret::random).limit(5_000))
        .allSatisfy(
            secret ->
                assertThat(new Secrets(Map.of("ECOUTE_SECRET", secret)).problems()).isEmpty());
  }

  @Test
  void oneSecretServesOnce() {
    String secret = PlatformSecret.random();
    assertThat(
            new Secrets(Map.of("ECOUTE_SECRET", secret, "ECOUTE_DATABASE_PASSWORD", secret + " "))
                .problems())
        .singleElement()
        .asString()
        .contains("ECOUTE_DATABASE_PASSWORD et ECOUTE_SECRET sont identiques")
        .doesNotContain(secret);
  }
}
