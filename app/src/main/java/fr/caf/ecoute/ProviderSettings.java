package fr.caf.ecoute;

import fr.caf.ecoute.outside.LanguageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the environment says of one OpenID Connect provider.
 *
 * @param prefix what the names of its settings begin with
 */
record ProviderSettings(Map<String, String> environment, String prefix) {
  static final List<String> PREFIXES = List.of("ECOUTE_OIDC_", "ECOUTE_OIDC_TEAM_");

  private static final Set<String> ALGORITHMS = Set.of("", "RS256", "PS256", "ES256");
  private static final Set<String> PROMPTS = Set.of("", "login", "consent", "select_account");
  private static final int SHORTEST_SECRET = 16;

  List<String> problems() {
    if (get("ISSUER").isEmpty()) {
      return (get("CLIENT_ID") + get("CLIENT_SECRET")).isEmpty()
          ? List.of()
          : List.of(prefix + "ISSUER manque : indiquez l’adresse du fournisseur d’identité.");
    }
    List<String> problems = new ArrayList<>();
    if (!LanguageModel.isSafe(get("ISSUER"))) {
      problems.add(prefix + "ISSUER doit être une adresse https://, sans mot de passe.");
    }
    if (get("CLIENT_ID").isEmpty()) {
      problems.add(prefix + "CLIENT_ID manque : c’est le nom que le fournisseur nous donne.");
    }
    if (get("CLIENT_SECRET").length() < SHORTEST_SECRET) {
      problems.add(
          prefix
              + "CLIENT_SECRET manque ou est trop court : il faut au moins "
              + SHORTEST_SECRET
              + " caractères.");
    }
    if (!ALGORITHMS.contains(get("ALGORITHM"))) {
      problems.add(prefix + "ALGORITHM vaut RS256, PS256 ou ES256.");
    }
    if (!PROMPTS.contains(get("PROMPT"))) {
      problems.add(prefix + "PROMPT vaut login, consent ou select_account.");
    }
    if (!Set.of("", "true", "false").contains(get("SECOND_FACTOR"))) {
      problems.add(prefix + "SECOND_FACTOR vaut true ou false.");
    }
    if (setting("ECOUTE_PUBLIC_URL").isEmpty()) {
      problems.add(
          "ECOUTE_PUBLIC_URL manque : c’est là que le fournisseur d’identité renvoie les"
              + " personnes.");
    }
    return problems;
  }

  private String get(String name) {
    return setting(prefix + name);
  }

  private String setting(String name) {
    return environment.getOrDefault(name, "").strip();
  }
}
