package fr.caf.ecoute.invitation;

import fr.caf.ecoute.questionnaire.Answers;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The ballots. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface BallotRepository extends GenericRepository<Ballot, String> {
  void save(Ballot ballot);

  Optional<Ballot> findBySecretHash(String secretHash);

  /** Until the transaction ends, nobody else writes this ballot. */
  @Query("select * from ballot where secret_hash = :secretHash for update")
  Optional<Ballot> lock(String secretHash);

  @Query("update ballot set draft = :draft where secret_hash = :secretHash and state = 'OPEN'")
  int write(
      String secretHash,
      @TypeDef(type = DataType.STRING, converter = AnswersColumn.class) Answers draft);

  /** Of several at once, one alone is told 1. */
  @Query(
      "update ballot set state = 'SPENT', draft = :nothing"
          + " where secret_hash = :secretHash and state = 'OPEN'")
  int spend(
      String secretHash,
      @TypeDef(type = DataType.STRING, converter = AnswersColumn.class) Answers nothing);

  @Query("update ballot set language = :language where secret_hash = :secretHash")
  int speak(String secretHash, String language);

  @Query(
      "update ballot set resume_hash = :resumeHash"
          + " where secret_hash = :secretHash and state = 'OPEN'")
  int resumeBy(String secretHash, String resumeHash);

  @Query("select * from ballot where resume_hash = :resumeHash for update")
  Optional<Ballot> lockByResumeHash(String resumeHash);

  /** The secret changes hands: whoever held the former one holds the ballot no more. */
  @Query("update ballot set secret_hash = :newSecretHash" + " where secret_hash = :secretHash")
  int reissue(String secretHash, String newSecretHash);

  @Query("delete from ballot where secret_hash = :secretHash and state = 'OPEN'")
  int deleteUnspent(String secretHash);

  long countByConsultationId(UUID consultationId);

  void deleteByExpiresOnBefore(LocalDate day);
}
