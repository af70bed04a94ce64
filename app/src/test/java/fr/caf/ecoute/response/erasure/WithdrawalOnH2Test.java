package fr.caf.ecoute.response.erasure;

import fr.caf.ecoute.OnH2;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class WithdrawalOnH2Test extends WithdrawalContract implements OnH2 {}
