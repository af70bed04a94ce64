package fr.caf.ecoute.audience;

import fr.caf.ecoute.OnH2;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class ParticipantsOnH2Test extends ParticipantsContract implements OnH2 {}
