package fr.caf.ecoute.theming.family;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The families of each run. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface FamilyRepository extends GenericRepository<Family, Long> {
  List<Family> saveAll(Iterable<Family> families);

  List<Family> findByRunIdOrderById(UUID runId);
}
