package fr.caf.ecoute.outside.openid;

import com.nimbusds.jose.JWSAlgorithm;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How we are known to a provider, and what we ask of it.
 *
 * @param use whom it tells us about
 * @param name how people know it: « ProConnect »
 * @param levels the levels of assurance (ACR) that are enough, separated by blanks; any when empty
 * @param prompt what it is told to do even if the person is signed in there; nothing when empty
 * @param algorithm of its signature; no other is believed
 * @param patience how long each of its answers may take
 * @param scopes what is asked about a person
 * @param back our page it sends people back to
 * @param door our page it sends those back to who signed out there
 */
@EachProperty("ecoute.openid")
record OpenIdConfig(
    @Parameter String use,
    String issuer,
    String clientId,
    String clientSecret,
    String name,
    String levels,
    String prompt,
    String algorithm,
    Duration patience,
    OpenIdProvider.Scopes scopes,
    String back,
    String door) {
  /** All of them asymmetric: with the others, whoever knows our secret could sign. */
  private static final Map<String, JWSAlgorithm> ALGORITHMS =
      Map.of(
          "RS256", JWSAlgorithm.RS256,
          "PS256", JWSAlgorithm.PS256,
          "ES256", JWSAlgorithm.ES256);

  boolean isOn() {
    return !issuer.isBlank();
  }

  JWSAlgorithm pinned() {
    return Optional.ofNullable(ALGORITHMS.get(algorithm))
        .orElseThrow(() -> new IllegalStateException("no such algorithm for " + use));
  }

  List<String> enough() {
    return Stream.of(levels.split(" ")).filter(level -> !level.isBlank()).toList();
  }

  @Override
  public String toString() {
    return "OpenIdConfig[" + use + "]";
  }
}
