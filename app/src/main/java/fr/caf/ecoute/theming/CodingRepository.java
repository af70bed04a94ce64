package fr.caf.ecoute.theming;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The codings: written once, at the end of a run. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CodingRepository extends GenericRepository<Coding, Long> {
  List<Coding> saveAll(Iterable<Coding> codings);

  List<Coding> findByRunIdOrderById(UUID runId);
}
