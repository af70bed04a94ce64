package fr.caf.ecoute;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the law wants a public site to say of whoever runs it, as the environment tells it. */
record Imprint(Map<String, String> environment) {
  private static final List<String> REQUIRED =
      List.of(
          "ECOUTE_OPERATOR_NAME",
          "ECOUTE_OPERATOR_ADDRESS",
          "ECOUTE_PUBLICATION_DIRECTOR",
          "ECOUTE_HOSTING",
          "ECOUTE_CONTACT",
          "ECOUTE_DPO");
  private static final Set<String> THIS_MACHINE =
      Set.of("http://127.0.0.1", "http://localhost", "http://[::1]");

  Imprint {
    environment = Map.copyOf(environment);
  }

  /** What is missing, in one sentence; nothing for a trial nobody else can reach. */
  List<String> problems() {
    String address = environment.getOrDefault("ECOUTE_PUBLIC_URL", "").strip();
    if (address.isEmpty() || THIS_MACHINE.stream().anyMatch(address::startsWith)) {
      return List.of();
    }
    List<String> missing =
        REQUIRED.stream().filter(name -> environment.getOrDefault(name, "").isBlank()).toList();
    return missing.isEmpty()
        ? List.of()
        : List.of(
            "Les mentions légales sont incomplètes. Indiquez : "
                + String.join(", ", missing)
                + ".");
  }
}
