package fr.caf.ecoute.consultation;

import fr.caf.ecoute.account.Role;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who has a seat where. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface SeatRepository extends GenericRepository<Seat, UUID> {
  @Query(
      "select seat.role from seat join consultation on consultation.id = seat.consultation_id"
          + " where consultation.slug = :slug and seat.member_id = :memberId")
  Optional<Role> findRole(String slug, UUID memberId);

  @Query(
      "insert into seat (id, consultation_id, member_id, role)"
          + " values (:id, :consultationId, :memberId, :role) on conflict do nothing")
  int insert(UUID id, UUID consultationId, UUID memberId, String role);

  @Query(
      "update seat set role = :role"
          + " where consultation_id = :consultationId and member_id = :memberId")
  int changeRole(UUID consultationId, UUID memberId, String role);

  @Query("delete from seat where consultation_id = :consultationId and member_id = :memberId")
  int remove(UUID consultationId, UUID memberId);

  @Query("select * from seat where consultation_id = :consultationId")
  List<Seat> of(UUID consultationId);

  @Query("select * from seat where member_id = :memberId")
  List<Seat> ofMember(UUID memberId);
}
