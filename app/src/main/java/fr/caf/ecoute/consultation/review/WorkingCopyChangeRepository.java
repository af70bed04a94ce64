package fr.caf.ecoute.consultation.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The changes of working copies: added, read, and the oldest dropped. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WorkingCopyChangeRepository extends GenericRepository<WorkingCopyChange, UUID> {
  WorkingCopyChange save(WorkingCopyChange change);

  List<Moment> findByConsultationIdOrderByNumberDesc(UUID consultationId);

  Optional<WorkingCopyChange> findByConsultationIdAndNumber(UUID consultationId, int number);

  void deleteByConsultationIdAndNumberLessThan(UUID consultationId, int number);

  long countByConsultationId(UUID consultationId);

  @Query("delete from working_copy_change where consultation_id = :consultationId")
  int deleteOf(UUID consultationId);
}
