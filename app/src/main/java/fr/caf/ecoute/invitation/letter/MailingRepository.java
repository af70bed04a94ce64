package fr.caf.ecoute.invitation.letter;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mailings. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MailingRepository extends GenericRepository<Mailing, UUID> {
  void save(Mailing mailing);

  void update(Mailing mailing);

  Optional<Mailing> findById(UUID id);

  List<Mailing> findByConsultationIdOrderByAskedOnDesc(UUID consultationId);

  List<Mailing> findByState(Mailing.State state);

  @Query(
      "update mailing set state = :state, undelivered = undelivered + :undelivered"
          + " where id = :id and state = 'RUNNING'")
  int end(UUID id, Mailing.State state, int undelivered);

  void deleteByConsultationId(UUID consultationId);
}
