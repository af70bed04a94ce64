package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.consultation.Consultation;

/** What the cookie that holds a ballot's secret is called: one for each consultation. */
public final class BallotCookie {
  private static final int SHORT = 8;

  private BallotCookie() {}

  public static String name(Consultation consultation) {
    return "bulletin-" + consultation.id().toString().substring(0, SHORT);
  }

  /** Holds, for a moment, the code that takes back what was just sent. */
  static String receipt(Consultation consultation) {
    return "recu-" + consultation.id().toString().substring(0, SHORT);
  }
}
