package fr.caf.ecoute.web;

import fr.caf.ecoute.OnPostgres;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class HostileRequestsOnPostgresTest extends HostileRequestsContract implements OnPostgres {}
