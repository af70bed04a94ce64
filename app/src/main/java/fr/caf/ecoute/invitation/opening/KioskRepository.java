package fr.caf.ecoute.invitation.opening;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The kiosks. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KioskRepository extends GenericRepository<Kiosk, UUID> {
  void save(Kiosk kiosk);

  Optional<Kiosk> findByKeyHashAndConsultationId(String keyHash, UUID consultationId);

  List<Kiosk> findByConsultationIdOrderByPlace(UUID consultationId);

  int deleteByIdAndConsultationId(UUID id, UUID consultationId);
}
