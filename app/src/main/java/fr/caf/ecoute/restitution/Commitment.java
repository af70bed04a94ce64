package fr.caf.ecoute.restitution;

import fr.caf.ecoute.web.French;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;

/**
 * "Vous nous avez dit, nous faisons": what was heard, and what is done about it.
 *
 * @param heard what people said
 * @param answer what is done, or why it is refused
 * @param datedOn the day this was last true
 */
@MappedEntity
public record Commitment(
    @Id UUID id,
    UUID consultationId,
    int place,
    String heard,
    String answer,
    CommitmentStatus status,
    LocalDate datedOn) {
  static final int LONGEST_HEARD = 500;
  static final int LONGEST_ANSWER = 2_000;

  public static Commitment of(
      UUID consultation,
      int place,
      String heard,
      String answer,
      CommitmentStatus status,
      LocalDate datedOn) {
    return new Commitment(UUID.randomUUID(), consultation, place, heard, answer, status, datedOn);
  }

  Commitment changed(CommitmentForm form, LocalDate day) {
    return new Commitment(
        id, consultationId, place, form.heard(), form.answer(), form.status(), day);
  }

  /** "En cours, au 21 novembre 2026". */
  public String when() {
    return status.words() + ", au " + French.date(datedOn);
  }
}
