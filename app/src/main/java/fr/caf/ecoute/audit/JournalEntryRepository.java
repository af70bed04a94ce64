package fr.caf.ecoute.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The journal: entries can be added and read, never changed. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface JournalEntryRepository extends GenericRepository<JournalEntry, Long> {
  String FILTER =
      " from journal_entry where made_at >= :from and made_at < :before"
          + " and (:act = '' or act = :act) and (:actorId = '' or actor_id = :actorId)"
          + " and (:subject = '' or subject = :subject)";

  void save(JournalEntry entry);

  Optional<JournalEntry> findById(Long number);

  @Query("select * from journal_entry where number > :after order by number limit :size")
  List<JournalEntry> findAfter(long after, int size);

  /** In one statement, so that an entry that is being added counts on both sides or on neither. */
  @Query("select count(*) from journal_entry where number > (select number from journal_head)")
  long countBeyondHead();

  @Query("select *" + FILTER + " order by number desc limit :size offset :skipped")
  List<JournalEntry> findLatest(
      Instant from,
      Instant before,
      String act,
      String actorId,
      String subject,
      int size,
      long skipped);

  @Query("select *" + FILTER + " and number > :after order by number limit :size")
  List<JournalEntry> findInOrder(
      Instant from,
      Instant before,
      String act,
      String actorId,
      String subject,
      long after,
      int size);

  @Query("select count(*)" + FILTER)
  long count(Instant from, Instant before, String act, String actorId, String subject);
}
