package fr.caf.ecoute.consultation.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member of the team has to say about a questionnaire.
 *
 * @param questionCode what it is about, wherever the question moves; null for the whole
 * @param resolvedBy who said it was dealt with, when somebody did
 */
@MappedEntity("review_comment")
public record Comment(
    @Id UUID id,
    UUID consultationId,
    @Nullable String questionCode,
    String words,
    String author,
    Instant madeAt,
    @Nullable String resolvedBy,
    @Nullable Instant resolvedAt) {
  static final int LONGEST = 2_000;

  public boolean isOpen() {
    return resolvedAt == null;
  }

  Comment resolved(Editor who, Instant now) {
    return new Comment(id, consultationId, questionCode, words, author, madeAt, who.name(), now);
  }

  Comment reopened() {
    return new Comment(id, consultationId, questionCode, words, author, madeAt, null, null);
  }
}
