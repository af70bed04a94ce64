package fr.caf.ecoute.web;

import fr.caf.ecoute.OnH2;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class HostileRequestsOnH2Test extends HostileRequestsContract implements OnH2 {}
