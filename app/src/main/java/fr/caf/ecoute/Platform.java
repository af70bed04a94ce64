package fr.caf.ecoute;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;

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
        .mainClass(Ecoute.class)
        .deduceEnvironment(false)
        .banner(false);
  }
}
