package fr.caf.ecoute.restitution;

import fr.caf.ecoute.OnH2;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class RestitutionOnH2Test extends RestitutionContract implements OnH2 {}
