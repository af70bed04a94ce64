package fr.caf.ecoute.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.web.PlatformSecret;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactorSecretTest implements OnH2 {
  /** The secret of RFC 6238, appendix B. */
  private static final FactorSecret KNOWN =
      new FactorSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  @Inject PlatformSecret platform;

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheNorm(long second, String code) {
    assertThat(KNOWN.at(Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @Test
  void aClockMayBeOneStepEarlyOrLateAndNoMore() {
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    for (int steps = -3; steps <= 3; steps++) {
      String code = KNOWN.at(now.plusSeconds(30L * steps));
      assertThat(KNOWN.step(code, now).isPresent()).as("" + steps).isEqualTo(Math.abs(steps) <= 1);
    }
  }

  @Test
  void theTextIsTheSecretInBase32() {
    assertThat(KNOWN.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }

  @Test
  void whatIsKeptIsWorthNothingForSomebodyElse() {
    UUID member = UUID.randomUUID();
    String kept = KNOWN.wrapped(platform, member);

    assertThat(FactorSecret.unwrapped(kept, platform, member).orElseThrow().bytes())
        .isEqualTo(KNOWN.bytes());
    assertThat(FactorSecret.unwrapped(kept, platform, UUID.randomUUID())).isEmpty();
    assertThat(KNOWN.wrapped(platform, member)).isNotEqualTo(kept);
  }
}
