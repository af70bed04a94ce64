package fr.caf.ecoute.mail;

/** What became of a letter that was to be sent. */
public enum Delivery {
  /** The server has it. It may still come back later, to the sender's mailbox. */
  TAKEN,
  /** The server says for good that there is no such mailbox. */
  REFUSED,
  /** Nothing was sent, and it is not the address's fault: to be tried again later. */
  LATER
}
