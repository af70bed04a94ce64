package fr.caf.ecoute.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** What somebody who holds the database, but not the platform's secret, could do to the journal. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TamperingRepository extends GenericRepository<JournalEntry, Long> {
  @Query("update journal_entry set details = :details where number = :number")
  void changeDetails(long number, String details);

  @Query("update journal_entry set hash = :hash where number = :number")
  void changeHash(long number, String hash);

  @Query("delete from journal_entry where number = :number")
  void remove(long number);

  @Query("delete from journal_entry where number > :number")
  void cutAfter(long number);

  @Query("update journal_head set number = :number, hash = :hash, seal = :seal")
  void moveHead(long number, String hash, String seal);

  @Query("update journal_start set number = :number, hash = :hash")
  void moveStart(long number, String hash);

  @Query("update journal_entry set made_at = :moment where number = :number")
  void date(long number, Instant moment);

  @Query("update journal_entry set number = -number where number in (:one, :other)")
  void setAside(long one, long other);

  @Query("update journal_entry set number = :to where number = :from")
  void renumber(long from, long to);

  @Query("select * from journal_entry order by number")
  List<JournalEntry> all();

  void save(JournalEntry entry);
}
