package fr.caf.ecoute.attack;

import fr.caf.ecoute.OnPostgres;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class AttackOnPostgresTest extends AttackContract implements OnPostgres {}
