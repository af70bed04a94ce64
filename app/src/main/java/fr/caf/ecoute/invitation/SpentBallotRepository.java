package fr.caf.ecoute.invitation;

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

  void deleteByExpiresOnBefore(LocalDate day);
}
