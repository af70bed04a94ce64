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
import java.util.UUID;
import java.util.stream.Stream;

/** The responses: they can be added and read, never changed. */
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

  /** How many came in on each day, in order. */
  @Query(
      "select received_on, channel, count(*) as people from response"
          + " where consultation_id = :consultationId group by received_on, channel"
          + " order by received_on, channel")
  List<Received> countByDay(UUID consultationId);

  /** In the order of their random identifiers. */
  List<Response> findByConsultationIdOrderById(UUID consultationId);

  @Query(
      "select * from response where consultation_id = :consultationId and id > :after"
          + " order by id limit :size")
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
