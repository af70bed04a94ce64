package fr.caf.ecoute.response;

import fr.caf.ecoute.OnH2;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class ResponseRepositoryOnH2Test extends ResponseRepositoryContract implements OnH2 {}
