package fr.caf.ecoute.consultation.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was said of questionnaires under review. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CommentRepository extends GenericRepository<Comment, UUID> {
  Comment save(Comment comment);

  Comment update(Comment comment);

  List<Comment> findByConsultationIdOrderByMadeAt(UUID consultationId);

  Optional<Comment> findByIdAndConsultationId(UUID id, UUID consultationId);

  long countByConsultationId(UUID consultationId);

  @Query("delete from review_comment where consultation_id = :consultationId")
  int deleteOf(UUID consultationId);
}
