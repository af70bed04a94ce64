package fr.caf.ecoute.retention;

import fr.caf.ecoute.OnPostgres;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class PurgeOnPostgresTest extends PurgeContract implements OnPostgres {}
