package fr.caf.ecoute.theming.suggestion;

import fr.caf.ecoute.OnPostgres;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;

@MicronautTest(transactional = false)
class SuggestionOnPostgresTest extends SuggestionContract implements OnPostgres {
  @Override
  public Map<String, String> getProperties() {
    return settings(service, OnPostgres.super.getProperties());
  }
}
