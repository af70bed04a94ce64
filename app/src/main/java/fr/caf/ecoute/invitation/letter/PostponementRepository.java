package fr.caf.ecoute.invitation.letter;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** The postponed letters, one row a reminder. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PostponementRepository extends GenericRepository<Postponement, UUID> {
  void save(Postponement postponement);

  @Query("select * from postponement where mailing_id = :mailingId for update")
  Optional<Postponement> lock(UUID mailingId);

  void update(Postponement postponement);
}
