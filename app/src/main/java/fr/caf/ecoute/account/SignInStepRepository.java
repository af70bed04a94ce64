package fr.caf.ecoute.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.UUID;

/** Those whose code is awaited. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignInStepRepository extends CrudRepository<SignInStep, String> {
  /** Uses up one attempt; zero when none is left. */
  @Query(
      "update sign_in_step set failures = failures + 1"
          + " where key_hash = :keyHash and failures < :most and expires_at > :now")
  int attempt(String keyHash, int most, Instant now);

  /** One, for the one who ends it first. */
  @Query("delete from sign_in_step where key_hash = :keyHash")
  int end(String keyHash);

  void deleteByMemberId(UUID memberId);

  void deleteByExpiresAtBefore(Instant moment);
}
