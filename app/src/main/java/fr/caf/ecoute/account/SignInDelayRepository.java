package fr.caf.ecoute.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Optional;

/** Who failed to come in lately. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignInDelayRepository extends CrudRepository<SignInDelay, String> {
  @Query(
      "insert into sign_in_delay (mark, failures, last_at, until)"
          + " values (:mark, 0, :epoch, :epoch) on conflict do nothing")
  int prepare(String mark, Instant epoch);

  /** Keeps others from counting until the transaction ends. */
  @Query("select * from sign_in_delay where mark = :mark for update")
  Optional<SignInDelay> lock(String mark);

  void deleteByLastAtBefore(Instant moment);
}
