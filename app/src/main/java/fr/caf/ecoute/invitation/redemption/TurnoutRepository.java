package fr.caf.ecoute.invitation.redemption;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.UUID;

/** What is left of the marks that were forgotten. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TurnoutRepository extends CrudRepository<Turnout, UUID> {}
