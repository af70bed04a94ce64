package fr.caf.ecoute.theming;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Which responses repeat a text: written once, at the end of a run. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CampaignCopyRepository extends GenericRepository<CampaignCopy, Long> {
  List<CampaignCopy> saveAll(Iterable<CampaignCopy> copies);

  List<CampaignCopy> findByRunId(UUID runId);
}
