package fr.caf.ecoute.response;

import fr.caf.ecoute.invitation.AnswersColumn;
import fr.caf.ecoute.questionnaire.Answers;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The responses: they can be added, read and erased, never changed otherwise. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ResponseRepository extends GenericRepository<Response, UUID> {
  /** How many a page of {@link #stream} reads at once. */
  int BATCH = 1_000;

  UUID BEFORE_ALL = new UUID(0, 0);

  void save(Response response);

  /** As {@link #save}, unless there is one with that identifier already; says how many it wrote. */
  @Query(
      "insert into response (id, consultation_id, version, received_on, channel, language, answers)"
          + " values (:id, :consultationId, :version, :receivedOn, :channel, :language, :answers)"
          + " on conflict do nothing")
  int insert(
      UUID id,
      UUID consultationId,
      int version,
      LocalDate receivedOn,
      String channel,
      String language,
      @TypeDef(type = DataType.STRING, converter = AnswersColumn.class) Answers answers);

  /** Of several with the same identifier, keeps the first; says whether it was this one. */
  default boolean saveOnce(Response response) {
    return insert(
            response.id(),
            response.consultationId(),
            response.version(),
            response.receivedOn(),
            response.channel().name(),
            response.language(),
            response.answers())
        == 1;
  }

  /** In one batch; all or nothing is for the caller's transaction to say. */
  void saveAll(Iterable<Response> responses);

  long countByConsultationId(UUID consultationId);

  Optional<Response> findById(UUID id);

  /** What is written over them holds less than what was sent: texts are erased, never changed. */
  void updateAll(Iterable<Response> responses);

  /** Erases some of a consultation's, whichever; says how many. */
  @Query(
      "delete from response where id in (select id from response"
          + " where consultation_id = :consultationId limit :most)")
  int deleteSome(UUID consultationId, int most);

  @Query("delete from response where id = :id")
  int deleteOne(UUID id);

  /** How many still hold a text, as {@link fr.caf.ecoute.questionnaire.document.AnswersCodec}. */
  @Query(
      "select count(*) from response where consultation_id = :consultationId"
          + " and (answers like '%\"text\":\"%' or answers like '%\"specified\":\"%')")
  long countTexts(UUID consultationId);

  @Query("select id from response where consultation_id = :consultationId")
  List<UUID> ids(UUID consultationId);

  /** Ties a response to the receipt of whoever sent it. */
  @Query("update response set receipt_hash = :receiptHash where id = :id")
  int receipt(UUID id, String receiptHash);

  @Query("select count(*) > 0 from response where receipt_hash = :receiptHash")
  boolean existsByReceipt(String receiptHash);

  @Query("select * from response where receipt_hash = :receiptHash for update")
  Optional<Response> lockByReceipt(String receiptHash);

  @Query(
      "select count(*) from response where consultation_id = :consultationId"
          + " and receipt_hash is not null")
  long countReceipts(UUID consultationId);

  /** Nothing leads to these responses any more, whatever anyone holds. */
  @Query(
      "update response set receipt_hash = null where id in (select id from response"
          + " where consultation_id = :consultationId and receipt_hash is not null limit :most)")
  int forgetReceipts(UUID consultationId, int most);

  @Query("update response set receipt_hash = null where id = :id")
  int forgetReceipt(UUID id);

  /** How many came in on each day, in order. */
  @Query(
      "select received_on, channel, count(*) as people from response"
          + " where consultation_id = :consultationId group by received_on, channel"
          + " order by received_on, channel")
  List<Received> countByDay(UUID consultationId);

  /** In the order of their random identifiers. */
  List<Response> findByConsultationIdOrderById(UUID consultationId);

  /** Sorted as the index is: H2 reads no more than it gives. */
  @Query(
      "select * from response where consultation_id = :consultationId and id > :after"
          + " order by consultation_id, id limit :size")
  List<Response> findAfter(UUID consultationId, UUID after, int size);

  /** As {@link #findByConsultationIdOrderById}, a batch at a time: any number fits in memory. */
  default Stream<Response> stream(UUID consultationId) {
    return Stream.iterate(
            findAfter(consultationId, BEFORE_ALL, BATCH),
            batch -> !batch.isEmpty(),
            batch -> findAfter(consultationId, batch.getLast().id(), BATCH))
        .flatMap(List::stream);
  }
}
