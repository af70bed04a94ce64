package fr.caf.ecoute;

import io.micronaut.test.support.TestPropertyProvider;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A test class that runs on H2, in a new database in memory. */
public interface OnH2 extends TestPropertyProvider {
  AtomicInteger DATABASES = new AtomicInteger();

  @Override
  default Map<String, String> getProperties() {
    return Map.of(
        "micronaut.server.port",
        "-1",
        "datasources.default.url",
        EmbeddedDatabase.inMemory("essai" + DATABASES.incrementAndGet()));
  }
}
