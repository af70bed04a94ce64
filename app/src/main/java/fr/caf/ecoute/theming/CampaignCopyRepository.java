package fr.caf.ecoute.theming;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Which responses repeat a text: written once, at the end of a run. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CampaignCopyRepository extends GenericRepository<CampaignCopy, Long> {
  List<CampaignCopy> saveAll(Iterable<CampaignCopy> copies);

  /** Some of a consultation's, whichever; says how many. */
  @Query(
      "delete from campaign_copy where id in (select id from campaign_copy where run_id in"
          + " (select id from theming_run where consultation_id = :consultationId) limit :most)")
  int deleteSome(UUID consultationId, int most);

  @Query("delete from campaign_copy where response_id = :responseId")
  int deleteOfResponse(UUID responseId);

  List<CampaignCopy> findByRunId(UUID runId);
}
