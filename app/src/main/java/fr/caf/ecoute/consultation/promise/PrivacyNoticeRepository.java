package fr.caf.ecoute.consultation.promise;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** The notices, one row a consultation. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PrivacyNoticeRepository extends GenericRepository<PrivacyNotice, UUID> {
  PrivacyNotice save(PrivacyNotice notice);

  PrivacyNotice update(PrivacyNotice notice);

  Optional<PrivacyNotice> findByConsultationId(UUID consultationId);
}
