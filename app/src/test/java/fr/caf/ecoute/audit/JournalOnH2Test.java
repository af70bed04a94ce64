package fr.caf.ecoute.audit;

import fr.caf.ecoute.OnH2;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class JournalOnH2Test extends JournalContract implements OnH2 {
  @Override
  void liftProtection() {
    // H2 has none.
  }
}
