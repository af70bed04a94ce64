package fr.caf.ecoute.invitation.redemption;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The redemptions: a mark is there or not. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface RedemptionRepository extends GenericRepository<Redemption, String> {
  /** Says how many it wrote: none when the mark was there already. */
  @Query(
      "insert into redemption (mark, consultation_id) values (:mark, :consultationId)"
          + " on conflict do nothing")
  int insert(String mark, UUID consultationId);

  void saveAll(Iterable<Redemption> redemptions);

  /** Nobody redeems these a second time before the transaction ends. */
  @Query("select * from redemption where consultation_id = :consultationId for update")
  List<Redemption> lock(UUID consultationId);

  @Query("select distinct consultation_id from redemption")
  List<UUID> findConsultations();

  void deleteByMarkIn(List<String> marks);

  boolean existsByMark(String mark);

  long countByConsultationId(UUID consultationId);
}
