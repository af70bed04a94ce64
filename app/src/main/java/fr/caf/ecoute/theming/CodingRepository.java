package fr.caf.ecoute.theming;

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

  void deleteAll(Iterable<Coding> codings);
}
