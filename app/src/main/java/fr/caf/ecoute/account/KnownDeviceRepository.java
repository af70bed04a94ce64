package fr.caf.ecoute.account;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.UUID;

/** The browsers members have come in with. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KnownDeviceRepository extends CrudRepository<KnownDevice, String> {
  void deleteByExpiresAtBefore(Instant moment);

  void deleteByMemberId(UUID memberId);
}
