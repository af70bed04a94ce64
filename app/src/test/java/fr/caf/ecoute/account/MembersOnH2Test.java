package fr.caf.ecoute.account;

import fr.caf.ecoute.OnH2;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class MembersOnH2Test extends MembersContract implements OnH2 {}
