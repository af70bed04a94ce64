package fr.caf.ecoute.invitation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ballots. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface BallotRepository extends GenericRepository<StoredBallot, String> {
  void save(StoredBallot ballot);

  Optional<StoredBallot> findBySecretHash(String secretHash);

  /** Until the transaction ends, nobody else writes this ballot. */
  @Query("select * from ballot where secret_hash = :secretHash for update")
  Optional<StoredBallot> lock(String secretHash);

  @Query("update ballot set written = :written where secret_hash = :secretHash and state = 'OPEN'")
  int write(String secretHash, String written);

  /** Into the urn: no code brings anybody back to it any more, and only the count reads it. */
  @Query(
      "update ballot set state = 'SENT', written = :written, resume_key = null"
          + " where secret_hash = :secretHash and state = 'OPEN'")
  int send(String secretHash, String written);

  @Query(
      "update ballot set resume_hash = :resumeHash, resume_key = :resumeKey"
          + " where secret_hash = :secretHash and state = 'OPEN'")
  int resumeBy(String secretHash, String resumeHash, String resumeKey);

  @Query("select * from ballot where resume_hash = :resumeHash for update")
  Optional<StoredBallot> lockByResumeHash(String resumeHash);

  /** The secret changes hands: whoever held the former one holds the ballot no more. */
  @Query(
      "update ballot set secret_hash = :newSecretHash, written = :written, resume_key = :resumeKey"
          + " where secret_hash = :secretHash and state = 'OPEN'")
  int reissue(String secretHash, String newSecretHash, String written, String resumeKey);

  @Query("delete from ballot where secret_hash = :secretHash and state = 'OPEN'")
  int deleteUnspent(String secretHash);

  @Query("select count(*) from ballot where consultation_id = :consultationId and state = 'SENT'")
  long countSent(UUID consultationId);

  @Query("select distinct consultation_id from ballot where state = 'SENT'")
  List<UUID> findConsultationsWithSent();

  /** In the order of hashes of random secrets, which is no order; nobody else takes these. */
  @Query(
      "select * from ballot where consultation_id = :consultationId and state = 'SENT'"
          + " order by secret_hash limit :most for update")
  List<StoredBallot> lockSent(UUID consultationId, int most);

  /** Whoever is writing on one of them goes first. */
  @Query(
      "select secret_hash from ballot where consultation_id = :consultationId and state = 'OPEN'"
          + " order by secret_hash for update")
  List<String> lockOpen(UUID consultationId);

  void deleteBySecretHashIn(List<String> secretHashes);

  @Query(
      "select count(*) from ballot"
          + " where consultation_id = :consultationId and state = 'OPEN'"
          + " and expires_on < :day")
  long countExpired(UUID consultationId, LocalDate day);

  /** Some of those that can no longer be used, whichever; says how many. */
  @Query(
      "delete from ballot where secret_hash in (select secret_hash from ballot where"
          + " consultation_id = :consultationId and state = 'OPEN' and expires_on < :day limit"
          + " :most)")
  int deleteExpired(UUID consultationId, LocalDate day, int most);
}
