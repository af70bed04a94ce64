package fr.caf.ecoute.restitution;

import fr.caf.ecoute.OnPostgres;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class RestitutionOnPostgresTest extends RestitutionContract implements OnPostgres {}
