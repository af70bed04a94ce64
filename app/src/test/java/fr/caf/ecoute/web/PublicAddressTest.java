package fr.caf.ecoute.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.OnH2;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links lead where the administration says, whoever asks. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "ecoute.public-address", value = "https://ecoute.caf.example/")
class PublicAddressTest implements OnH2 {
  @Inject PublicAddress address;

  @Test
  void linksBeginWithThePublicAddress() {
    assertThat(address.link("/connexion")).isEqualTo("https://ecoute.caf.example/connexion");
    assertThat(address.isSecure()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"//ailleurs.example", "ailleurs", "https://ailleurs.example", ""})
  void whatIsNoPathOfOursMakesNoLink(String path) {
    assertThatThrownBy(() -> address.link(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ecoute.caf.example",
        "ECOUTE.caf.example:443",
        "localhost:8080",
        "127.0.0.1",
        "[::1]:8080",
        "10.0.0.7"
      })
  void theseNamesAreOurs(String host) {
    assertThat(address.isOurs(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "caf.example",
        "x.ecoute.caf.example",
        "ecoute.caf.example.ailleurs.example",
        "127.0.0.1.ailleurs.example",
        "localhost@ailleurs",
        "ecoute.caf.example:80:80",
        "",
        " ",
        "[x]"
      })
  void theseAreNot(String host) {
    assertThat(address.isOurs(host)).isFalse();
  }
}
