package fr.caf.ecoute.restitution;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;

/** The commitments. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface CommitmentRepository extends CrudRepository<Commitment, UUID> {
  List<Commitment> findByConsultationIdOrderByPlace(UUID consultationId);
}
