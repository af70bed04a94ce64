package fr.caf.ecoute.account;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;

/** The members of the team. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface MemberRepository extends CrudRepository<Member, UUID> {
  /**
   * Adds a member.
   *
   * @throws jakarta.validation.ConstraintViolationException when the address is none, or a text is
   *     blank or too long
   */
  @Override
  <S extends Member> S save(@Valid S member);

  Optional<Member> findByEmail(String email);
}
