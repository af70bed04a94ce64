package fr.caf.ecoute.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/** The one row that says where the journal begins. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface JournalStartRepository extends GenericRepository<JournalStart, Integer> {
  @Query("select * from journal_start where id = 1")
  JournalStart read();

  void update(JournalStart start);

  /** The last entry before which, and with which, all are older. */
  @Query(
      "select coalesce(min(number) - 1, (select number from journal_head)) from journal_entry"
          + " where made_at >= :moment")
  long lastBefore(Instant moment);

  /** Only what {@link #read} says was erased: on PostgreSQL nothing else can be. */
  @Query("delete from journal_entry where number <= (select number from journal_start)")
  int deleteErased();
}
