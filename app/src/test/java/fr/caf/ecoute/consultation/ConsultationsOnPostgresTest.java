package fr.caf.ecoute.consultation;

import fr.caf.ecoute.OnPostgres;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class ConsultationsOnPostgresTest extends ConsultationsContract implements OnPostgres {}
