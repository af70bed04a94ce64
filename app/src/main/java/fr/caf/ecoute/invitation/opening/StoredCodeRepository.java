package fr.caf.ecoute.invitation.opening;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.UUID;

/** The codes of private consultations. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface StoredCodeRepository extends CrudRepository<StoredCode, UUID> {}
