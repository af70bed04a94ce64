package fr.caf.ecoute.retention;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The one row of the calendar. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PurgeCalendarRepository extends GenericRepository<PurgeCalendar, Integer> {
  Optional<PurgeCalendar> findById(Integer id);

  void save(PurgeCalendar calendar);

  void update(PurgeCalendar calendar);
}
