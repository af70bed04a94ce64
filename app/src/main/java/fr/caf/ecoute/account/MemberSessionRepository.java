package fr.caf.ecoute.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The browsers members are signed in with. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MemberSessionRepository extends CrudRepository<MemberSession, String> {
  void deleteByExpiresAtBefore(Instant moment);

  @Query("update member_session set seen_at = :now where key_hash = :keyHash")
  int seen(String keyHash, Instant now);

  /** The browser goes on with another key. */
  @Query("update member_session set key_hash = :newHash, proven_at = :now where id = :id")
  int rekey(UUID id, String newHash, Instant now);

  List<MemberSession> findByMemberIdOrderBySeenAtDesc(UUID memberId);

  @Query("delete from member_session where id = :id and member_id = :memberId")
  int end(UUID id, UUID memberId);

  @Query("delete from member_session where member_id = :memberId")
  int endAll(UUID memberId);

  @Query("delete from member_session where member_id = :memberId and id <> :kept")
  int endOthers(UUID memberId, UUID kept);
}
