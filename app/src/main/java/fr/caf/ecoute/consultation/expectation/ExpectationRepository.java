package fr.caf.ecoute.consultation.expectation;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.UUID;

/** The expectations, one a consultation at most. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExpectationRepository extends CrudRepository<Expectation, UUID> {}
