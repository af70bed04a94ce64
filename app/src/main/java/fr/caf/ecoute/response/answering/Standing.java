package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.consultation.Consultation;

/** Where the person behind a browser stands with a consultation. */
public sealed interface Standing {
  /** Answering. */
  record UnderWay(Answering answering) implements Standing {}

  /** Had begun, but even the grace after the closing is over. */
  record TooLate(Answering answering) implements Standing {}

  /** Has sent everything. */
  record Sent(Consultation consultation) implements Standing {}

  /** Holds no ballot: never began, began too long ago, or cleared the browser. */
  record NoBallot(Consultation consultation) implements Standing {}
}
