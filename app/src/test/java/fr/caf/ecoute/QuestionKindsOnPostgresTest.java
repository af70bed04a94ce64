package fr.caf.ecoute;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

@MicronautTest(transactional = false)
class QuestionKindsOnPostgresTest extends QuestionKindContract implements OnPostgres {}
