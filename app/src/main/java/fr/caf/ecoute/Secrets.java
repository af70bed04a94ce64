package fr.caf.ecoute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The secrets of a production: there, drawn at random, and each for one use. Never said again. */
record Secrets(Map<String, String> environment) {
  private static final String PLATFORM = "ECOUTE_SECRET";
  private static final int SHORTEST = 32;

  /** Of 32 characters at random, 20 and more are different. */
  private static final int FEWEST_DIFFERENT = 12;

  private static final List<String> FROM_AN_EXAMPLE =
      List.of("secret", "exemple", "example", "motdepasse", "password", "changez", "changeme");

  Secrets {
    environment = Map.copyOf(environment);
  }

  /** What is missing or weak, a sentence each. */
  List<String> problems() {
    List<String> problems = new ArrayList<>(platformProblems());
    problems.addAll(repeated());
    return problems;
  }

  private List<String> platformProblems() {
    String secret = environment.getOrDefault(PLATFORM, "").strip();
    if (secret.isEmpty()) {
      return List.of(
          PLATFORM
              + " manque : tirez-le au hasard, par exemple avec « openssl rand -base64 48 »,"
              + " et gardez-le.");
    }
    return isWeak(secret)
        ? List.of(
            PLATFORM
                + " est trop faible : il faut au moins 32 caractères tirés au hasard, par exemple"
                + " avec « openssl rand -base64 48 ».")
        : List.of();
  }

  private static boolean isWeak(String secret) {
    String plain = secret.toLowerCase(Locale.ROOT);
    return secret.length() < SHORTEST
        || secret.chars().distinct().count() < FEWEST_DIFFERENT
        || FROM_AN_EXAMPLE.stream().anyMatch(plain::contains)
        || (plain + plain).indexOf(plain, 1) < plain.length()
        || follows(plain) * 3 > plain.length();
  }

  /** How many characters only follow the one before, as in "abcd" and "4321". */
  private static int follows(String text) {
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      count += Math.abs(text.charAt(i) - text.charAt(i - 1)) == 1 ? 1 : 0;
    }
    return count;
  }

  /** One secret that leaks must not open another door. */
  private List<String> repeated() {
    Map<String, String> users = new HashMap<>();
    List<String> problems = new ArrayList<>();
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              if (name.matches("ECOUTE_[A-Z_]*(SECRET|PASSWORD|KEY)") && !value.isBlank()) {
                String other = users.putIfAbsent(value.strip(), name);
                if (other != null) {
                  problems.add(
                      other + " et " + name + " sont identiques : un secret ne sert qu’une fois.");
                }
              }
            });
    return problems;
  }
}
