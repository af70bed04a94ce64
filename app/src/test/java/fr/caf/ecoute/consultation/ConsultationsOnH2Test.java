package fr.caf.ecoute.consultation;

import fr.caf.ecoute.OnH2;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class ConsultationsOnH2Test extends ConsultationsContract implements OnH2 {}
