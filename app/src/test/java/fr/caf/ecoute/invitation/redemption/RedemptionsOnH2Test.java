package fr.caf.ecoute.invitation.redemption;

import fr.caf.ecoute.OnH2;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class RedemptionsOnH2Test extends RedemptionsContract implements OnH2 {}
