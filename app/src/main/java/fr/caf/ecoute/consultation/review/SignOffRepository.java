package fr.caf.ecoute.consultation.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The agreements given and taken back. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignOffRepository extends GenericRepository<SignOff, UUID> {
  SignOff save(SignOff signOff);

  SignOff update(SignOff signOff);

  List<SignOff> findByConsultationIdOrderByMadeAtDesc(UUID consultationId);

  long countByConsultationId(UUID consultationId);

  @Query("delete from sign_off where consultation_id = :consultationId")
  int deleteOf(UUID consultationId);
}
