package fr.caf.ecoute.invitation;

import fr.caf.ecoute.OnH2;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class BallotsOnH2Test extends BallotsContract implements OnH2 {}
