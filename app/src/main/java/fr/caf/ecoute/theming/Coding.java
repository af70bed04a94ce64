package fr.caf.ecoute.theming;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's answer carries a theme, here in the text.
 *
 * @param place 1 for the answer's first theme, then 2, 3…
 * @param confidence from 0 to 1
 */
@MappedEntity
public record Coding(
    @Id @GeneratedValue @Nullable Long id,
    UUID runId,
    String themeCode,
    UUID responseId,
    int place,
    double confidence,
    int passageStart,
    int passageEnd) {

  static Coding of(fr.caf.ecoute.analysis.codebook.Coding found, UUID runId, String themeCode) {
    return new Coding(
        null,
        runId,
        themeCode,
        UUID.fromString(found.verbatimId()),
        found.rank(),
        found.confidence(),
        found.start(),
        found.end());
  }

  Coding keptIn(UUID newRun) {
    return new Coding(
        null, newRun, themeCode, responseId, place, confidence, passageStart, passageEnd);
  }
}
