package fr.caf.ecoute.theming.suggestion;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** What the model proposed, and what became of it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SuggestionRepository extends GenericRepository<Suggestion, UUID> {
  List<Suggestion> saveAll(Iterable<Suggestion> suggestions);

  List<Suggestion> updateAll(Iterable<Suggestion> suggestions);

  List<Suggestion> findByRunIdInOrderById(List<UUID> runs);
}
