package fr.caf.ecoute.retention;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The proofs: added and read, never changed. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PurgeRecordRepository extends GenericRepository<PurgeRecord, UUID> {
  PurgeRecord save(PurgeRecord proof);

  /** The latest first. */
  List<PurgeRecord> findByConsultationIdOrderByDoneAtDesc(UUID consultationId);
}
