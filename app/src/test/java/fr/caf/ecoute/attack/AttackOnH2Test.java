package fr.caf.ecoute.attack;

import fr.caf.ecoute.EmbeddedDatabase;
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
          EmbeddedDatabase.in(Files.createTempDirectory("attaque")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
