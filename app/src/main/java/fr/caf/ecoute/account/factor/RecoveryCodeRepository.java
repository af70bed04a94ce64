package fr.caf.ecoute.account.factor;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.UUID;

/** The codes members noted. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RecoveryCodeRepository extends CrudRepository<RecoveryCode, String> {
  /** Uses one up; zero when there is none, or it was used. */
  @Query("delete from recovery_code where code_hash = :codeHash and member_id = :memberId")
  int use(String codeHash, UUID memberId);

  void deleteByMemberId(UUID memberId);

  long countByMemberId(UUID memberId);
}
