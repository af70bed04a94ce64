package fr.caf.ecoute.theming.suggestion;

import fr.caf.ecoute.OnH2;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;

@MicronautTest(transactional = false)
class SuggestionOnH2Test extends SuggestionContract implements OnH2 {
  @Override
  public Map<String, String> getProperties() {
    return settings(service, OnH2.super.getProperties());
  }
}
