package fr.caf.ecoute.retention;

import fr.caf.ecoute.consultation.promise.Kept;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** The purges under way. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PurgeBegunRepository extends GenericRepository<PurgeBegun, PurgeBegun.What> {
  /** Of one that was cut short, what there was before its first batch stays. */
  @Query(
      "insert into purge_begun (consultation_id, kept, there)"
          + " values (:consultationId, :kept, :there) on conflict do nothing")
  int begin(UUID consultationId, Kept kept, long there);

  @Query(
      "select there from purge_begun where consultation_id = :consultationId and kept = :kept"
          + " for update")
  Optional<Long> lock(UUID consultationId, Kept kept);

  @Query("delete from purge_begun where consultation_id = :consultationId and kept = :kept")
  int end(UUID consultationId, Kept kept);

  @Query(
      "select count(*) > 0 from purge_begun"
          + " where consultation_id = :consultationId and kept = :kept")
  boolean isBegun(UUID consultationId, Kept kept);
}
