package fr.caf.ecoute.restitution;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * A synthesis as it was when it was published: later work in the office does not change it.
 *
 * @param document the synthesis, as {@link SynthesisCodec} writes it
 */
@MappedEntity
public record Publication(
    @Id UUID consultationId, String document, Instant publishedAt, String publishedBy) {

  public Synthesis synthesis() {
    return SynthesisCodec.read(document);
  }

  /** The same figures, without a word of this response. */
  Publication without(String response) {
    return new Publication(
        consultationId,
        SynthesisCodec.write(synthesis().without(response)),
        publishedAt,
        publishedBy);
  }
}
