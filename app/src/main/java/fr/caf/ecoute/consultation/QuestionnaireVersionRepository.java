package fr.caf.ecoute.consultation;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The published versions: they can be added and read, nothing else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface QuestionnaireVersionRepository
    extends GenericRepository<QuestionnaireVersion, UUID> {
  QuestionnaireVersion save(QuestionnaireVersion version);

  Optional<QuestionnaireVersion> findByConsultationIdAndNumber(UUID consultationId, int number);

  List<QuestionnaireVersion> findByConsultationIdOrderByNumberDesc(UUID consultationId);
}
