package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.OnH2;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class ManyAtOnceOnH2Test extends ManyAtOnceContract implements OnH2 {}
