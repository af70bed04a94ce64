package fr.caf.ecoute.theming;

import fr.caf.ecoute.OnH2;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class ThemingOnH2Test extends ThemingContract implements OnH2 {}
