package fr.caf.ecoute.theming;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The runs. Each change of state names the states it may come from, so that a cancellation and the
 * end of the work never overwrite each other; it returns 0 when it came too late.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ThemingRunRepository extends GenericRepository<ThemingRun, UUID> {
  ThemingRun save(ThemingRun run);

  Optional<ThemingRun> findById(UUID id);

  /** The latest first. */
  List<ThemingRun> findByConsultationIdOrderByStartedAtDesc(UUID consultationId);

  /** Also from RUNNING: the work is then begun again after a stop. */
  @Query(
      "update theming_run set state = 'RUNNING' where id = :id and state in ('QUEUED', 'RUNNING')")
  int begin(UUID id);

  @Query(
      "update theming_run set progress = :progress, step = :step"
          + " where id = :id and state = 'RUNNING'")
  int advance(UUID id, int progress, String step);

  @Query(
      "update theming_run set state = 'DONE', progress = 100, step = :step, ended_at = :now,"
          + " answers = :answers, non_answers = :nonAnswers, distinct_texts = :distinctTexts,"
          + " encoder = :encoder, overview = :overview"
          + " where id = :id and state = 'RUNNING'")
  int finish(
      UUID id,
      String step,
      Instant now,
      int answers,
      int nonAnswers,
      int distinctTexts,
      @Nullable String encoder,
      int overview);

  /** Says that codings of this run were changed since they were last read. */
  @Query("update theming_run set revision = revision + 1 where id = :id")
  int revise(UUID id);

  /** Says that an answer that was read is gone. */
  @Query(
      "update theming_run set answers = answers - 1, revision = revision + 1 where answers > 0"
          + " and id in (select run_id from coding where response_id = :responseId)")
  int forget(UUID responseId);

  long countByConsultationId(UUID consultationId);

  /** With their themes and what was suggested. */
  @Query("delete from theming_run where consultation_id = :consultationId")
  int deleteOf(UUID consultationId);

  /** From READY to DONE: what it left now counts. */
  @Query("update theming_run set state = 'DONE' where id = :id and state = 'READY'")
  int apply(UUID id);

  /** A recoding nobody wants. */
  @Query(
      "update theming_run set state = 'CANCELLED', step = 'Le recodage a été abandonné.'"
          + " where id = :id and state = 'READY'")
  int drop(UUID id);

  @Query(
      "update theming_run set state = 'READY', progress = 100, step = :step, ended_at = :now,"
          + " answers = :answers, non_answers = :nonAnswers, distinct_texts = :distinctTexts,"
          + " overview = :overview where id = :id and state = 'RUNNING'")
  int ready(
      UUID id,
      String step,
      Instant now,
      int answers,
      int nonAnswers,
      int distinctTexts,
      int overview);

  @Query(
      "update theming_run set state = 'FAILED', step = :why, ended_at = :now"
          + " where id = :id and state in ('QUEUED', 'RUNNING')")
  int fail(UUID id, String why, Instant now);

  @Query(
      "update theming_run set state = 'CANCELLED', step = 'L’analyse a été annulée.',"
          + " ended_at = :now where id = :id and state in ('QUEUED', 'RUNNING')")
  int cancel(UUID id, Instant now);
}
