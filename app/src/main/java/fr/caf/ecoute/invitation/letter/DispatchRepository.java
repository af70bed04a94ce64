package fr.caf.ecoute.invitation.letter;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The lines of the mailings. Lists of people are read here, and written by their own room. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DispatchRepository extends GenericRepository<Dispatch, Dispatch.Line> {
  /** Everyone letters reach and no invitation was queued for. */
  @Query(
      "insert into dispatch (mailing_id, participant_id, state)"
          + " select :mailingId, p.id, 'QUEUED' from participant p"
          + " where p.consultation_id = :consultationId and p.state = 'REACHABLE'"
          + " and not exists (select 1 from dispatch d join mailing m on m.id = d.mailing_id"
          + " where d.participant_id = p.id and m.kind = 'INVITATION')")
  int queueInvitations(UUID mailingId, UUID consultationId);

  /** Everyone who was invited and whom letters reach, whether they have answered or not. */
  @Query(
      "insert into dispatch (mailing_id, participant_id, state)"
          + " select :mailingId, p.id, 'QUEUED' from participant p"
          + " where p.consultation_id = :consultationId and p.state = 'REACHABLE'"
          + " and exists (select 1 from dispatch d join mailing m on m.id = d.mailing_id"
          + " where d.participant_id = p.id and m.kind = 'INVITATION'"
          + " and d.state in ('DONE', 'UNSURE'))")
  int queueReminders(UUID mailingId, UUID consultationId);

  @Query(
      "select count(*) from participant p where p.consultation_id = :consultationId"
          + " and p.state = 'REACHABLE' and not exists (select 1 from dispatch d"
          + " join mailing m on m.id = d.mailing_id"
          + " where d.participant_id = p.id and m.kind = 'INVITATION')")
  long countToInvite(UUID consultationId);

  @Query(
      "select count(*) from participant p where p.consultation_id = :consultationId"
          + " and exists (select 1 from dispatch d join mailing m on m.id = d.mailing_id"
          + " where d.participant_id = p.id and m.kind = 'INVITATION'"
          + " and d.state in ('DONE', 'UNSURE'))")
  long countInvited(UUID consultationId);

  /** The next people to write to, in the order of their random identifiers. */
  @Query(
      "select participant_id from dispatch where mailing_id = :mailingId and state = 'QUEUED'"
          + " and participant_id > :after order by participant_id limit :size")
  List<UUID> next(UUID mailingId, UUID after, int size);

  /** The next lines, whichever; nobody else takes them before the transaction ends. */
  @Query(
      "select participant_id from dispatch where mailing_id = :mailingId and state = 'QUEUED'"
          + " order by participant_id limit :size for update")
  List<UUID> lockNext(UUID mailingId, int size);

  @Query(
      "update dispatch set state = 'TAKEN' where mailing_id = :mailingId"
          + " and participant_id in (:people) and state = 'QUEUED'")
  int takeAll(UUID mailingId, Collection<UUID> people);

  @Query(
      "update dispatch set state = 'DONE' where mailing_id = :mailingId"
          + " and participant_id in (:people) and state = 'TAKEN'")
  int endAll(UUID mailingId, Collection<UUID> people);

  /** Of several that take a line, one alone is told 1. */
  @Query(
      "update dispatch set state = 'TAKEN' where mailing_id = :mailingId"
          + " and participant_id = :participantId and state = 'QUEUED'")
  int take(UUID mailingId, UUID participantId);

  @Query(
      "update dispatch set state = :state where mailing_id = :mailingId"
          + " and participant_id = :participantId and state = 'TAKEN'")
  int leave(UUID mailingId, UUID participantId, Dispatch.State state);

  /** After a stop: what was in somebody's hands may have left, and is not sent again. */
  @Query("update dispatch set state = 'UNSURE' where mailing_id = :mailingId and state = 'TAKEN'")
  int doubt(UUID mailingId);

  @Query("delete from dispatch where mailing_id = :mailingId and state = 'QUEUED'")
  int forgetQueued(UUID mailingId);

  @Query("update dispatch set state = 'DONE' where mailing_id = :mailingId and state = 'QUEUED'")
  int endQueued(UUID mailingId);

  @Query(
      "select state, count(*) as people from dispatch where mailing_id = :mailingId"
          + " group by state")
  List<DispatchCount> count(UUID mailingId);
}
