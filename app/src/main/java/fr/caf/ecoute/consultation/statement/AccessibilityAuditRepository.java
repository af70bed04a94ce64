package fr.caf.ecoute.consultation.statement;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The audits of the platform. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccessibilityAuditRepository extends GenericRepository<AccessibilityAudit, UUID> {
  AccessibilityAudit save(AccessibilityAudit audit);

  /** The latest first. */
  List<AccessibilityAudit> findAllOrderByAuditedOnDesc();
}
