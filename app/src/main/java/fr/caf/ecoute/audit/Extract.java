package fr.caf.ecoute.audit;

import java.time.Instant;

/** Which entries one wants to read: everything that is empty matches all. */
public record Extract(Instant from, Instant before, String act, String actorId, String subject) {
  /** The whole journal. */
  public static final Extract ALL =
      new Extract(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"), "", "", "");

  public Extract about(String newSubject) {
    return new Extract(from, before, act, actorId, newSubject);
  }
}
