package fr.caf.ecoute.consultation;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The consultations. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ConsultationRepository extends CrudRepository<Consultation, UUID> {
  Optional<Consultation> findBySlug(String slug);

  /** Keeps others from changing it until the transaction ends. */
  Optional<Consultation> findBySlugForUpdate(String slug);

  boolean existsBySlug(String slug);

  List<Consultation> findAllOrderByCreatedAtDesc();
}
