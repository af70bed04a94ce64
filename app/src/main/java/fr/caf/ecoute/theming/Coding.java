package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.codebook.JustifiedCoding;
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
 * @param decidedBy who agreed, when a person did
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
    int passageEnd,
    Origin origin,
    @Nullable String decidedBy) {

  static Coding of(fr.caf.ecoute.analysis.codebook.Coding found, UUID runId, String themeCode) {
    return new Coding(
        null,
        runId,
        themeCode,
        UUID.fromString(found.verbatimId()),
        found.rank(),
        found.confidence(),
        found.start(),
        found.end(),
        Origin.ANALYSIS,
        null);
  }

  /** A person agrees that this response carries a theme, as a language model proposed. */
  static Coding agreed(
      UUID runId, String themeCode, UUID responseId, int place, int passageEnd, String by) {
    return new Coding(
        null, runId, themeCode, responseId, place, 1, 0, passageEnd, Origin.MODEL, by);
  }

  /** What the team's codebook found. */
  static Coding of(JustifiedCoding found, UUID runId) {
    Coding same = of(found.coding(), runId, found.coding().theme());
    return same.from(Origin.of(found.origin()), null);
  }

  /** This passage, as a person says it is coded. */
  Coding said(String newTheme, int newPlace, String by) {
    return new Coding(
        null,
        runId,
        newTheme,
        responseId,
        newPlace,
        1,
        passageStart,
        passageEnd,
        Origin.PERSON,
        by);
  }

  private Coding from(Origin newOrigin, @Nullable String by) {
    return new Coding(
        id,
        runId,
        themeCode,
        responseId,
        place,
        confidence,
        passageStart,
        passageEnd,
        newOrigin,
        by);
  }

  /** Whether a person said all that this answer carries. */
  boolean isSaid() {
    return origin == Origin.PERSON;
  }

  /** Whether it only says that the answer carries no theme. */
  boolean isInBox() {
    return Theme.isBox(themeCode);
  }

  /** Whether a person stands behind it. */
  boolean isDecided() {
    return decidedBy != null;
  }

  /** The same, holding this very string. */
  Coding named(String sameCode) {
    return new Coding(
        id,
        runId,
        sameCode,
        responseId,
        place,
        confidence,
        passageStart,
        passageEnd,
        origin,
        decidedBy);
  }

  /** Found again: what a person had agreed to stays theirs. */
  Coding inherits(Coding earlier) {
    return new Coding(
        id,
        runId,
        themeCode,
        responseId,
        place,
        confidence,
        passageStart,
        passageEnd,
        earlier.origin,
        earlier.decidedBy);
  }

  Coding keptIn(UUID newRun, int newPlace) {
    return new Coding(
        null,
        newRun,
        themeCode,
        responseId,
        newPlace,
        confidence,
        passageStart,
        passageEnd,
        origin,
        decidedBy);
  }
}
