package fr.caf.ecoute.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import jakarta.validation.Valid;
import java.util.List;
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

  List<Member> findAllOrderByName();

  /** Nobody else changes them until the transaction ends. */
  @Query("select * from member where id = :id for update")
  Optional<Member> lock(UUID id);

  /** Nothing but the password: who they are may be changing at the same moment. */
  @Query("update member set password_hash = :passwordHash where id = :id")
  int choosePassword(UUID id, String passwordHash);

  /** Those who may administer; nobody else changes that until the transaction ends. */
  @Query(
      "select id from member where role = 'ADMINISTRATOR' and suspended_at is null"
          + " order by id for update")
  List<UUID> lockAdministrators();
}
