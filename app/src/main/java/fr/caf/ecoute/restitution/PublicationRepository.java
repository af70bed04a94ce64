package fr.caf.ecoute.restitution;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;

/** What was published, one row a consultation. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PublicationRepository extends CrudRepository<Publication, UUID> {
  List<Publication> findAllOrderByPublishedAtDesc();
}
