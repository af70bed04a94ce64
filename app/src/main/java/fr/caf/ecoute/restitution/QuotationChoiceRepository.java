package fr.caf.ecoute.restitution;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Which verbatims people want quoted. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface QuotationChoiceRepository extends GenericRepository<QuotationChoice, UUID> {
  QuotationChoice save(QuotationChoice choice);

  long countByConsultationId(UUID consultationId);

  @Query("delete from quotation_choice where consultation_id = :consultationId")
  int deleteOf(UUID consultationId);

  @Query("delete from quotation_choice where response_id = :responseId")
  int deleteOfResponse(UUID responseId);

  List<QuotationChoice> findByConsultationId(UUID consultationId);

  long deleteByConsultationIdAndQuestionCodeAndThemeCodeAndResponseId(
      UUID consultationId, String questionCode, String themeCode, UUID responseId);
}
