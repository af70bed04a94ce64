package fr.caf.ecoute.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The one row that says where the journal ends. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface JournalHeadRepository extends GenericRepository<JournalHead, Integer> {
  @Query("select * from journal_head where id = 1")
  JournalHead read();

  /** Whoever appends next waits until this transaction ends. */
  @Query("select * from journal_head where id = 1 for update")
  JournalHead lock();

  void update(JournalHead head);
}
