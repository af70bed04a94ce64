package fr.caf.ecoute.invitation.letter;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** The drafts: one a kind of letter for each consultation. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LetterDraftRepository extends GenericRepository<LetterDraft, UUID> {
  void save(LetterDraft draft);

  Optional<LetterDraft> findByConsultationIdAndKind(UUID consultationId, LetterKind kind);

  void deleteByConsultationIdAndKind(UUID consultationId, LetterKind kind);
}
