package fr.caf.ecoute.invitation.redemption;

import fr.caf.ecoute.OnPostgres;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class RedemptionsOnPostgresTest extends RedemptionsContract implements OnPostgres {}
