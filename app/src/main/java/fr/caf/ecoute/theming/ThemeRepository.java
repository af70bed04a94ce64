package fr.caf.ecoute.theming;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The themes of each run, with what was decided about them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ThemeRepository extends GenericRepository<Theme, UUID> {
  List<Theme> saveAll(Iterable<Theme> themes);

  Theme update(Theme theme);

  List<Theme> updateAll(Iterable<Theme> themes);

  List<Theme> findByRunIdOrderByPlace(UUID runId);
}
