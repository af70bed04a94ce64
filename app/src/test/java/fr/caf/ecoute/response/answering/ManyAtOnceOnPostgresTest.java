package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.OnPostgres;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class ManyAtOnceOnPostgresTest extends ManyAtOnceContract implements OnPostgres {}
