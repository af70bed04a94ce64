package fr.caf.ecoute.account.factor;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.UUID;

/** The second factors. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SecondFactorRepository extends CrudRepository<SecondFactor, UUID> {
  /** Uses the code of that step up; zero when it, or a later one, was used before. */
  @Query(
      "update second_factor set last_step = :step where member_id = :memberId and last_step <"
          + " :step")
  int use(UUID memberId, long step);

  @Query(
      "update second_factor set confirmed_at = :now"
          + " where member_id = :memberId and confirmed_at is null")
  int confirm(UUID memberId, Instant now);
}
