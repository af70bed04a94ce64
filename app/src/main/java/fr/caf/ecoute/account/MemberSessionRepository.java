package fr.caf.ecoute.account;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;

/** The browsers members are signed in with. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MemberSessionRepository extends CrudRepository<MemberSession, String> {
  void deleteByExpiresAtBefore(Instant moment);
}
