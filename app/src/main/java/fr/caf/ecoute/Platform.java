package fr.caf.ecoute;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.nio.file.Path;
import java.util.Map;

/** The parts of the platform, put together. */
final class Platform {
  private Platform() {}

  /** With everything but the web server, and without a word on the terminal. */
  static ApplicationContext forOneCommand() {
    System.setProperty("logback.configurationFile", "logback-command.xml");
    return builder().start();
  }

  static ApplicationContextBuilder builder() {
    return ApplicationContext.builder()
        .properties(besideTheIndexes(System.getenv()))
        .mainClass(Ecoute.class)
        .deduceEnvironment(false)
        .banner(false);
  }

  /** Without a database of one's own, the embedded one is in the folder of the other files. */
  private static Map<String, Object> besideTheIndexes(Map<String, String> environment) {
    return environment.containsKey("ECOUTE_DATABASE_URL")
        ? Map.of()
        : Map.of(
            "datasources.default.url",
            EmbeddedDatabase.in(Path.of(environment.getOrDefault("ECOUTE_FOLDER", "data"))));
  }
}
