package fr.caf.ecoute.consultation.review;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change without its document: what a history lists. */
@Introspected
public record Moment(
    int number,
    int stateNumber,
    @Nullable Integer cameFrom,
    String words,
    @Nullable UUID authorId,
    String author,
    Instant madeAt) {

  /** Whether it wrote something, rather than went back or forth. */
  public boolean isOwn() {
    return number == stateNumber;
  }
}
