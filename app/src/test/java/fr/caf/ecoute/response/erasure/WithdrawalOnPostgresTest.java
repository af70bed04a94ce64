package fr.caf.ecoute.response.erasure;

import fr.caf.ecoute.OnPostgres;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class WithdrawalOnPostgresTest extends WithdrawalContract implements OnPostgres {}
