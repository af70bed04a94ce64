package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.OnH2;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class WorkingCopiesOnH2Test extends WorkingCopiesContract implements OnH2 {}
