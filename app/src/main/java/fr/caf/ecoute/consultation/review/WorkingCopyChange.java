package fr.caf.ecoute.consultation.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a working copy and the document it led to.
 *
 * @param number from 0, the state everything started from
 * @param stateNumber the number of the change whose document this is: its own, or an earlier one's
 *     when this change went back or forth
 * @param cameFrom the state before it; none for the very first
 */
@MappedEntity
public record WorkingCopyChange(
    @Id UUID id,
    UUID consultationId,
    int number,
    int stateNumber,
    @Nullable Integer cameFrom,
    String document,
    String words,
    @Nullable UUID authorId,
    String author,
    Instant madeAt) {
  static final int LONGEST_WORDS = 300;

  public WorkingCopyChange {
    if (words.length() > LONGEST_WORDS) {
      words = words.substring(0, words.offsetByCodePoints(0, 1) + LONGEST_WORDS - 4) + "…";
    }
  }
}
