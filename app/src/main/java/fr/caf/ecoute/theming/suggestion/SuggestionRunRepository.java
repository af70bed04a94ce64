package fr.caf.ecoute.theming.suggestion;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What went out; each change names the states it may come from, and returns 0 when too late. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SuggestionRunRepository extends GenericRepository<SuggestionRun, UUID> {
  SuggestionRun save(SuggestionRun run);

  Optional<SuggestionRun> findById(UUID id);

  /** The latest first. */
  List<SuggestionRun> findByThemingRunIdOrderByStartedAtDesc(UUID themingRunId);

  List<SuggestionRun> findByThemingRunIdIn(List<UUID> themingRunIds);

  @Query(
      "update suggestion_run set state = 'RUNNING', answers = :answers"
          + " where id = :id and state in ('QUEUED', 'RUNNING')")
  int begin(UUID id, int answers);

  /** Whatever became of the run meanwhile: what went out is written down. */
  @Query(
      "update suggestion_run set sent = sent + :sent, calls = calls + :calls,"
          + " characters = characters + :characters, masked = masked + :masked,"
          + " ignored = ignored + :ignored where id = :id")
  void count(UUID id, int sent, int calls, int characters, int masked, int ignored);

  @Query("update suggestion_run set step = :step where id = :id and state = 'RUNNING'")
  int advance(UUID id, String step);

  @Query(
      "update suggestion_run set state = :state, step = :step, ended_at = :now"
          + " where id = :id and state in ('QUEUED', 'RUNNING')")
  int end(UUID id, String state, String step, Instant now);
}
