package fr.caf.ecoute;

import io.micronaut.test.support.TestPropertyProvider;
import java.util.Map;

/** A test class that runs on a real PostgreSQL. */
public interface OnPostgres extends TestPropertyProvider {
  @Override
  default Map<String, String> getProperties() {
    return TestPostgres.emptyDatabase();
  }
}
