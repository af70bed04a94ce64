package fr.caf.ecoute.attack;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** In a file, as it is run. */
@MicronautTest(transactional = false)
class AttackOnH2Test extends AttackContract implements TestPropertyProvider {
  @Override
  public Map<String, String> getProperties() {
    try {
      return Map.of(
          "micronaut.server.port",
          "-1",
          "datasources.default.url",
          "jdbc:h2:file:"
              + Files.createTempDirectory("attaque").resolve("base")
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
