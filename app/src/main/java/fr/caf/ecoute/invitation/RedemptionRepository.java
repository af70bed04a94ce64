package fr.caf.ecoute.invitation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** The redemptions: a mark is there or not. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RedemptionRepository extends GenericRepository<Redemption, String> {
  /** Says how many it wrote: none when the mark was there already. */
  @Query(
      "insert into redemption (mark, consultation_id) values (:mark, :consultationId)"
          + " on conflict do nothing")
  int insert(String mark, UUID consultationId);

  boolean existsByMark(String mark);

  long countByConsultationId(UUID consultationId);
}
