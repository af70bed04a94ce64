package fr.caf.ecoute.account.openid;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Which member an account elsewhere is. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MemberIdentityRepository extends GenericRepository<MemberIdentity, UUID> {
  Optional<MemberIdentity> findByIssuerAndSubject(String issuer, String subject);

  boolean existsByMemberId(UUID memberId);

  /** Says how many it wrote: none when the member, or the account, is bound already. */
  @Query(
      "insert into member_identity (member_id, issuer, subject)"
          + " values (:memberId, :issuer, :subject) on conflict do nothing")
  int insert(UUID memberId, String issuer, String subject);

  void deleteByMemberId(UUID memberId);
}
