package fr.caf.ecoute.consultation;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** The first readings: written once, never changed. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FirstReadingRepository extends GenericRepository<FirstReading, UUID> {
  void save(FirstReading reading);

  boolean existsByConsultationId(UUID consultationId);
}
