package fr.caf.ecoute.audience;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people of the lists. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ParticipantRepository extends GenericRepository<Participant, UUID> {
  void save(Participant participant);

  void saveAll(Iterable<Participant> participants);

  void updateAll(Iterable<Participant> participants);

  Optional<Participant> findById(UUID id);

  @Query(
      "select * from participant where consultation_id = :consultationId"
          + " and state = 'REACHABLE' order by case when name = '' then 1 else 0 end, id limit 1")
  Optional<Participant> findNamed(UUID consultationId);

  List<Participant> findByConsultationId(UUID consultationId);

  Optional<Participant> findByConsultationIdAndAddress(UUID consultationId, String address);

  long countByConsultationId(UUID consultationId);

  long countByConsultationIdAndState(UUID consultationId, Participant.State state);

  @Query(
      "select segment, state, count(*) as people from participant"
          + " where consultation_id = :consultationId group by segment, state"
          + " order by segment, state")
  List<SegmentCount> countBySegment(UUID consultationId);

  /** Those whose address, name or segment holds {@code words}, a page of them. */
  @Query(
      "select * from participant where consultation_id = :consultationId"
          + " and (position(:words in address) > 0 or position(:words in lower(name)) > 0"
          + " or position(:words in lower(segment)) > 0)"
          + " order by address limit :size offset :skipped")
  List<Participant> search(UUID consultationId, String words, int size, int skipped);

  @Query(
      "select count(*) from participant where consultation_id = :consultationId"
          + " and (position(:words in address) > 0 or position(:words in lower(name)) > 0"
          + " or position(:words in lower(segment)) > 0)")
  long countFound(UUID consultationId, String words);

  @Query("update participant set state = :state where id = :id and state <> 'OPTED_OUT'")
  int mark(UUID id, Participant.State state);

  @Query("update participant set state = 'REACHABLE' where id = :id and state = 'BOUNCED'")
  int restore(UUID id);

  @Query(
      "delete from participant"
          + " where id = :id and consultation_id = :consultationId and state <> 'OPTED_OUT'")
  int delete(UUID consultationId, UUID id);

  @Query(
      "delete from participant"
          + " where consultation_id = :consultationId and state <> 'OPTED_OUT'")
  int deleteAllWrittenTo(UUID consultationId);

  @Query("delete from participant where consultation_id = :consultationId")
  int deleteAll(UUID consultationId);
}
