package fr.caf.ecoute;

import fr.caf.ecoute.account.Password;
import fr.caf.ecoute.analysis.cli.BadInput;
import fr.caf.ecoute.demo.DemoTeam;
import fr.caf.ecoute.demo.Demonstration;
import fr.caf.ecoute.demo.Scenario;
import fr.caf.ecoute.web.PlatformSecret;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code demo}: the platform on this machine alone, with invented consultations. */
@Command(
    name = "demo",
    description = {
      "Démarre la plateforme sur cette machine avec des consultations inventées, et dit où",
      "regarder. Ce que vous y faites est gardé d’une fois sur l’autre.",
      "",
      "Réglages, lus dans l’environnement : ECOUTE_PORT (par défaut : 8080, ou un port libre),",
      "ECOUTE_HOST (par défaut : cette machine seulement ; 0.0.0.0 pour essayer depuis un",
      "téléphone du même réseau), ECOUTE_FOLDER, ECOUTE_DEMO_PASSWORD."
    },
    synopsisHeading = "Utilisation : ",
    optionListHeading = "%nOptions :%n")
final class DemoCommand implements Callable<Integer> {
  private static final int USUAL_PORT = 8080;
  private static final String INDENT = " ".repeat(14);

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--scenario",
      paramLabel = "SCENARIO",
      converter = ScenarioWord.class,
      description =
          "Seulement ce scénario : vierge, preparation, ouverte, invitations, cloturee ou"
              + " restituee. Peut être répété. Par défaut : tous.")
  private List<Scenario> scenarios = List.of(Scenario.values());

  @Option(
      names = "--recommencer",
      description = "Efface ce qui a été fait dans la démonstration, puis la rejoue.")
  private boolean again;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Affiche cette aide.")
  boolean help;

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkPassword(setting("ECOUTE_DEMO_PASSWORD", ""));
    Path folder = Path.of(setting("ECOUTE_FOLDER", "data")).resolve("demo").toAbsolutePath();
    if (again) {
      erase(folder);
    }
    ApplicationContext context = Platform.builder().properties(properties(folder)).build();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  context.stop();
                  stopped.countDown();
                }));
    context.start();
    Demonstration demonstration = context.getBean(Demonstration.class);
    if (!demonstration.isUnderWay()) {
      say("Préparation des consultations inventées…");
      demonstration.play(scenarios);
    }
    EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
    welcome(server.getURI(), context.getBean(DemoTeam.class).gather(), demonstration);
    stopped.await();
    return 0;
  }

  /** Before anything is played: a member could not be given it. */
  static void checkPassword(String chosen) {
    if (!chosen.isEmpty()) {
      new Password(chosen)
          .objection()
          .ifPresent(
              sentence -> {
                throw new BadInput("ECOUTE_DEMO_PASSWORD : " + sentence);
              });
    }
  }

  private static Map<String, Object> properties(Path folder) throws IOException {
    Map<String, Object> all = new HashMap<>(operator());
    all.put("datasources.default.url", EmbeddedDatabase.in(folder));
    all.put("datasources.default.username", "sa");
    all.put("datasources.default.password", "");
    all.put("ecoute.secret", secret(folder));
    all.put("ecoute.folder", folder.toString());
    // Neither HTTPS nor a name of its own: some browsers would drop secure cookies.
    all.put("ecoute.cookies.secure", false);
    // What an operator notes elsewhere would hide what is said here.
    all.put("logger.levels.fr.caf.ecoute.audit", "WARN");
    all.put("micronaut.server.host", setting("ECOUTE_HOST", "localhost"));
    all.put("micronaut.server.port", port());
    return all;
  }

  /** So that the legal pages can be read as they will be, unless the environment says otherwise. */
  private static Map<String, Object> operator() {
    return Map.of(
        "ecoute.operator.name",
        setting("ECOUTE_OPERATOR_NAME", "Caf des Trois-Rivières (organisme inventé)"),
        "ecoute.operator.address",
        setting("ECOUTE_OPERATOR_ADDRESS", "1, quai de l’Exemple, 00000 Trois-Rivières"),
        "ecoute.operator.director",
        setting("ECOUTE_PUBLICATION_DIRECTOR", "Dominique Exemple"),
        "ecoute.operator.hosting",
        setting("ECOUTE_HOSTING", "Cet ordinateur, pour une démonstration"),
        "ecoute.operator.contact",
        setting("ECOUTE_CONTACT", "contact@ecoute.example"),
        "ecoute.operator.dpo",
        setting("ECOUTE_DPO", "protection-des-donnees@ecoute.example"));
  }

  /** Kept with what it protects: the demonstration has nothing to hide, only to find again. */
  private static String secret(Path folder) throws IOException {
    Path file = folder.resolve("secret");
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      Files.writeString(file, PlatformSecret.random());
    }
    return Files.readString(file);
  }

  private void welcome(URI address, List<DemoTeam.Entry> team, Demonstration demonstration) {
    say("");
    say("La Caf à votre écoute : " + address);
    say("");
    say("Répondre      " + address + "/ (essayez une consultation ouverte sur un petit écran)");
    demonstration
        .freshCodes()
        .forEach(
            (slug, code) ->
                say(INDENT + address + "/consultations/" + slug + "  code des agents : " + code));
    demonstration.freeLinks().forEach(link -> say(INDENT + address + link + "  lien d’un agent"));
    say("Équipe        " + address + "/connexion");
    team.forEach(
        one -> say("%s%-24s %s  (%s)".formatted(INDENT, one.email(), one.password(), one.role())));
    say("À voir        ouvrez une consultation close, puis « Verbatims et thèmes » : lancez");
    say(INDENT + "l’analyse, acceptez et renommez des thèmes, lisez la synthèse.");
    say("Arrêter       Ctrl-C (rien n’est perdu ; « --recommencer » repart de zéro)");
    say("");
  }

  private void say(String sentence) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(sentence);
    out.flush();
  }

  private static int port() throws IOException {
    String asked = setting("ECOUTE_PORT", "");
    if (!asked.isEmpty()) {
      return Integer.parseInt(asked);
    }
    return isFree(USUAL_PORT) ? USUAL_PORT : 0;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static String setting(String name, String otherwise) {
    return Objects.requireNonNullElse(System.getenv(name), otherwise);
  }

  private static void erase(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException problem)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Reads a scenario as it is typed. */
  static final class ScenarioWord implements ITypeConverter<Scenario> {
    @Override
    public Scenario convert(String word) {
      for (Scenario one : Scenario.values()) {
        if (one.word().equals(word.toLowerCase(Locale.ROOT))) {
          return one;
        }
      }
      throw new TypeConversionException(
          "« "
              + word
              + " » n’est pas un scénario : vierge, preparation, ouverte, cloturee ou restituee.");
    }
  }
}
