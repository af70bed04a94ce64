package fr.caf.ecoute.audience;

import fr.caf.ecoute.OnPostgres;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class ParticipantsOnPostgresTest extends ParticipantsContract implements OnPostgres {}
