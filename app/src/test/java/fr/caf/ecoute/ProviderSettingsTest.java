package fr.caf.ecoute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderSettingsTest {
  private static final Map<String, String> GOOD =
      Map.of(
          "ECOUTE_PUBLIC_URL", "https://consultations.exemple.fr",
          "ECOUTE_OIDC_TEAM_ISSUER", "https://identite.exemple.fr/api/v2",
          "ECOUTE_OIDC_TEAM_CLIENT_ID", "ecoute",
          "ECOUTE_OIDC_TEAM_CLIENT_SECRET", "a8fj3-29dkw-0f83m-xk2p1");

  @Test
  void noProviderIsNoProblem() {
    assertThat(problems(Map.of())).isEmpty();
    assertThat(new ProviderSettings(Map.of(), "ECOUTE_OIDC_").problems()).isEmpty();
  }

  @Test
  void aWholeProviderIsNoProblem() {
    assertThat(problems(GOOD)).isEmpty();
  }

  @Test
  void whatIsMissingOrWeakIsSaid() {
    assertThat(with("ISSUER", "")).singleElement().asString().contains("ISSUER manque");
    assertThat(with("ISSUER", "http://identite.exemple.fr"))
        .singleElement()
        .asString()
        .contains("https");
    assertThat(with("CLIENT_ID", "")).singleElement().asString().contains("CLIENT_ID manque");
    assertThat(with("CLIENT_SECRET", "court")).singleElement().asString().contains("CLIENT_SECRET");
    assertThat(with("ALGORITHM", "none")).singleElement().asString().contains("ALGORITHM");
    assertThat(with("ALGORITHM", "HS256")).singleElement().asString().contains("ALGORITHM");
    assertThat(with("PROMPT", "peut-être")).singleElement().asString().contains("PROMPT");
    assertThat(with("SECOND_FACTOR", "oui")).singleElement().asString().contains("SECOND_FACTOR");
  }

  @Test
  void withoutAnAddressOfOursNobodyCouldComeBack() {
    Map<String, String> settings = new HashMap<>(GOOD);
    settings.remove("ECOUTE_PUBLIC_URL");

    assertThat(problems(settings)).singleElement().asString().contains("ECOUTE_PUBLIC_URL");
  }

  private static List<String> with(String name, String value) {
    Map<String, String> settings = new HashMap<>(GOOD);
    settings.put("ECOUTE_OIDC_TEAM_" + name, value);
    return problems(settings);
  }

  private static List<String> problems(Map<String, String> settings) {
    return new ProviderSettings(settings, "ECOUTE_OIDC_TEAM_").problems();
  }
}
