package fr.caf.ecoute.invitation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What is left of the ballots that were counted. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SpentBallotRepository extends GenericRepository<SpentBallot, String> {
  void saveAll(Iterable<SpentBallot> ballots);

  Optional<SpentBallot> findByHashAndConsultationId(String hash, UUID consultationId);

  @Query(
      "select count(*) from spent_ballot"
          + " where consultation_id = :consultationId and expires_on < :day")
  long countExpired(UUID consultationId, LocalDate day);

  @Query(
      "delete from spent_ballot where hash in (select hash from spent_ballot"
          + " where consultation_id = :consultationId and expires_on < :day limit :most)")
  int deleteExpired(UUID consultationId, LocalDate day, int most);
}
