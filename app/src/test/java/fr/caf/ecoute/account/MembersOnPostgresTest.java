package fr.caf.ecoute.account;

import fr.caf.ecoute.OnPostgres;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class MembersOnPostgresTest extends MembersContract implements OnPostgres {}
