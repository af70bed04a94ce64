package fr.caf.ecoute.retention;

import fr.caf.ecoute.OnH2;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class PurgeOnH2Test extends PurgeContract implements OnH2 {}
