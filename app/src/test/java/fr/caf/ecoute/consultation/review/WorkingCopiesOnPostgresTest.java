package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.OnPostgres;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class WorkingCopiesOnPostgresTest extends WorkingCopiesContract implements OnPostgres {}
