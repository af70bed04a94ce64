package fr.caf.ecoute;

import fr.caf.ecoute.account.MemberRepository;
import fr.caf.ecoute.account.Password;
import fr.caf.ecoute.analysis.cli.BadInput;
import fr.caf.ecoute.mail.SmtpConfig;
import fr.caf.ecoute.outside.LanguageModel;
import fr.caf.ecoute.web.guard.Network;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the environment says of a production, and why it would not be safe to start so. */
record Production(Map<String, String> environment) {
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1");
  private static final String H2 = "jdbc:h2:";
  private static final int USUAL_SMTP_PORT = 587;

  Production {
    environment = Map.copyOf(environment);
  }

  /** What is missing or weak, a sentence each. */
  List<String> problems() {
    List<String> problems = new ArrayList<>(databaseProblems());
    problems.addAll(addressProblems());
    if (!get("ECOUTE_PORT").isEmpty() && !isPort(get("ECOUTE_PORT"))) {
      problems.add("ECOUTE_PORT doit être un nombre de 1 à 65535.");
    }
    if (!Set.of("", "true", "false").contains(get("ECOUTE_REQUIRE_SECOND_FACTOR"))) {
      problems.add("ECOUTE_REQUIRE_SECOND_FACTOR vaut true ou false.");
    }
    String secure = get("ECOUTE_SECURE_COOKIES");
    if (!Set.of("", "true", "false").contains(secure)) {
      problems.add("ECOUTE_SECURE_COOKIES vaut true ou false.");
    }
    if (secure.equals("false") && !THIS_MACHINE.contains(get("ECOUTE_HOST"))) {
      problems.add(
          "ECOUTE_SECURE_COOKIES=false laisserait lire les sessions sur le réseau : "
              + "retirez ce réglage, ou n’écoutez que cette machine avec ECOUTE_HOST=127.0.0.1.");
    }
    String encoder = get("ECOUTE_ENCODER");
    if (!encoder.isEmpty() && !Files.isRegularFile(Path.of(encoder))) {
      problems.add(
          "ECOUTE_ENCODER doit désigner un modèle de phrases (fichier .onnx) : " + encoder);
    }
    problems.addAll(new Secrets(environment).problems());
    problems.addAll(new Imprint(environment).problems());
    problems.addAll(modelProblems());
    problems.addAll(guardProblems());
    for (String prefix : ProviderSettings.PREFIXES) {
      problems.addAll(new ProviderSettings(environment, prefix).problems());
    }
    problems.addAll(mailProblems());
    if (!get("ECOUTE_ADMIN_EMAIL").isEmpty()) {
      if (!get("ECOUTE_ADMIN_EMAIL").matches("[^@\\s]+@[^@\\s]+")) {
        problems.add("ECOUTE_ADMIN_EMAIL doit être une adresse électronique.");
      }
      problems.addAll(passwordProblems("ECOUTE_ADMIN_PASSWORD", get("ECOUTE_ADMIN_EMAIL")));
    }
    return problems;
  }

  /** Letters carry links: only the administration knows where they must lead. */
  private List<String> addressProblems() {
    String said = get("ECOUTE_PUBLIC_URL");
    if (said.isEmpty()) {
      return List.of(
          "ECOUTE_PUBLIC_URL manque : indiquez l’adresse que les personnes tapent, "
              + "par exemple https://ecoute.caf.example.");
    }
    boolean here =
        THIS_MACHINE.stream()
            .anyMatch(name -> said.matches("http://\\[?" + name + "]?(:[0-9]+)?/?"));
    return here || said.matches("https://[A-Za-z0-9.-]+(:[0-9]+)?/?")
        ? List.of()
        : List.of(
            "ECOUTE_PUBLIC_URL doit commencer par https:// et ne contenir qu’un nom de serveur.");
  }

  private List<String> guardProblems() {
    List<String> problems = new ArrayList<>();
    for (String proxy : get("ECOUTE_TRUSTED_PROXIES").split("[,\\s]+", -1)) {
      if (!proxy.isEmpty() && !Network.isOne(proxy)) {
        problems.add(
            "ECOUTE_TRUSTED_PROXIES : « " + proxy + " » n’est ni une adresse ni un réseau.");
      }
    }
    if (!get("ECOUTE_BURST").matches("|[1-9][0-9]{0,8}")) {
      problems.add("ECOUTE_BURST doit être un nombre.");
    }
    return problems;
  }

  private List<String> modelProblems() {
    String address = get("ECOUTE_MODEL_ADDRESS");
    String name = get("ECOUTE_MODEL_NAME");
    List<String> problems = new ArrayList<>();
    if (address.isEmpty() && !(name + get("ECOUTE_MODEL_KEY")).isEmpty()) {
      problems.add("ECOUTE_MODEL_ADDRESS manque : indiquez l’adresse du modèle de langue.");
    }
    if (!address.isEmpty() && !LanguageModel.isSafe(address)) {
      problems.add(
          "ECOUTE_MODEL_ADDRESS doit être une adresse https:// sans mot de passe, "
              + "ou http://localhost pour un modèle sur cette machine.");
    }
    if (!address.isEmpty() && name.isEmpty()) {
      problems.add("ECOUTE_MODEL_NAME manque : indiquez le nom du modèle de langue.");
    }
    return problems;
  }

  private List<String> mailProblems() {
    String port = get("ECOUTE_SMTP_PORT");
    SmtpConfig smtp =
        new SmtpConfig(
            get("ECOUTE_SMTP_HOST"),
            port.isEmpty() ? USUAL_SMTP_PORT : isPort(port) ? Integer.parseInt(port) : 0,
            get("ECOUTE_SMTP_USER"),
            get("ECOUTE_SMTP_PASSWORD"),
            get("ECOUTE_SMTP_TLS").isEmpty() ? "starttls" : get("ECOUTE_SMTP_TLS"),
            get("ECOUTE_SMTP_FROM"),
            Duration.ZERO);
    return smtp.problems();
  }

  private List<String> databaseProblems() {
    String url = get("ECOUTE_DATABASE_URL");
    if (url.isEmpty()) {
      return List.of(
          "ECOUTE_DATABASE_URL manque : indiquez la base, "
              + "par exemple jdbc:postgresql://localhost:5432/ecoute.");
    }
    if (url.startsWith("jdbc:postgresql:")) {
      List<String> problems = new ArrayList<>();
      if (get("ECOUTE_DATABASE_USER").isEmpty()) {
        problems.add("ECOUTE_DATABASE_USER manque : indiquez le compte de la base.");
      }
      problems.addAll(passwordProblems("ECOUTE_DATABASE_PASSWORD", get("ECOUTE_DATABASE_USER")));
      return problems;
    }
    if (url.startsWith(H2 + "mem:")) {
      return List.of(
          "ECOUTE_DATABASE_URL désigne une base en mémoire : les réponses seraient perdues à"
              + " l’arrêt.");
    }
    return url.startsWith(H2)
        ? List.of()
        : List.of("ECOUTE_DATABASE_URL doit désigner une base PostgreSQL ou H2.");
  }

  private List<String> passwordProblems(String name, String account) {
    String password = get(name);
    if (password.isEmpty()) {
      return List.of(name + " manque : indiquez le mot de passe.");
    }
    boolean weak =
        password.equalsIgnoreCase(account) || new Password(password).objection(account).isPresent();
    return weak
        ? List.of(
            name
                + " est trop faible : il faut au moins "
                + Password.SHORTEST
                + " caractères, différents du nom du compte, et rien qui se devine.")
        : List.of();
  }

  Map<String, Object> properties() {
    String host = get("ECOUTE_HOST");
    return host.isEmpty() ? Map.of() : Map.of("micronaut.server.host", host);
  }

  /** Somebody must be able to sign in. */
  static void requireTeam(ApplicationContext context) {
    if (context.getBean(MemberRepository.class).count() == 0) {
      throw new BadInput(
          "L’équipe est vide : personne ne pourrait se connecter. Indiquez son premier membre dans "
              + "ECOUTE_ADMIN_EMAIL (adresse électronique) et ECOUTE_ADMIN_PASSWORD.");
    }
  }

  private String get(String name) {
    return Objects.requireNonNullElse(environment.get(name), "").strip();
  }

  private static boolean isPort(String text) {
    return text.matches("[0-9]{1,5}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= 65535;
  }
}
