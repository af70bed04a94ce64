package fr.caf.ecoute.theming;

import fr.caf.ecoute.OnPostgres;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class ThemingOnPostgresTest extends ThemingContract implements OnPostgres {}
