package fr.caf.ecoute.theming;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The codings: written at the end of a run, and when a person agrees to one more. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CodingRepository extends GenericRepository<Coding, Long> {
  List<Coding> saveAll(Iterable<Coding> codings);

  List<Coding> findByRunId(UUID runId);

  List<Coding> findByRunIdAndResponseIdIn(UUID runId, List<UUID> responses);

  @Query(
      "select count(*) from coding where run_id in"
          + " (select id from theming_run where consultation_id = :consultationId)")
  long countOf(UUID consultationId);

  /** Some of a consultation's, whichever; says how many. */
  @Query(
      "delete from coding where id in (select id from coding where run_id in"
          + " (select id from theming_run where consultation_id = :consultationId) limit :most)")
  int deleteSome(UUID consultationId, int most);

  @Query("delete from coding where response_id = :responseId")
  int deleteOfResponse(UUID responseId);

  void deleteAll(Iterable<Coding> codings);
}
