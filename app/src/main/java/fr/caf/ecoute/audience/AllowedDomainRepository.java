package fr.caf.ecoute.audience;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The allowed domains. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AllowedDomainRepository extends GenericRepository<AllowedDomain, UUID> {
  void saveAll(Iterable<AllowedDomain> domains);

  List<AllowedDomain> findByConsultationIdOrderByDomain(UUID consultationId);

  void deleteByConsultationId(UUID consultationId);
}
