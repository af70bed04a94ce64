package fr.caf.ecoute.consultation.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The trials that were completed. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TrialRepository extends GenericRepository<Trial, UUID> {
  Trial save(Trial trial);

  List<Trial> findByConsultationIdOrderByCompletedAtDesc(UUID consultationId);

  long countByConsultationId(UUID consultationId);

  @Query("delete from trial where consultation_id = :consultationId")
  int deleteOf(UUID consultationId);
}
