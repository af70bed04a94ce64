package fr.caf.ecoute.consultation.promise;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** The rules somebody has fixed, one row a consultation. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RetentionRulesRepository extends GenericRepository<RetentionRules, UUID> {
  RetentionRules save(RetentionRules rules);

  RetentionRules update(RetentionRules rules);

  Optional<RetentionRules> findByConsultationId(UUID consultationId);
}
