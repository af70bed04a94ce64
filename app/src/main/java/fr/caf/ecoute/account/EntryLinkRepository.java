package fr.caf.ecoute.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.UUID;

/** The links by which passwords are chosen. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EntryLinkRepository extends CrudRepository<EntryLink, String> {
  /** Takes the link away; one, for one person, whoever else tries at the same moment. */
  @Query("delete from entry_link where key_hash = :keyHash")
  int use(String keyHash);

  void deleteByMemberId(UUID memberId);

  void deleteByExpiresAtBefore(Instant moment);
}
