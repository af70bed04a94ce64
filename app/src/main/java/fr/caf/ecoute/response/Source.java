package fr.caf.ecoute.response;

/** How a response reached us. */
public enum Source {
  /** Given on our pages. */
  WEB,
  /** Read from a file of responses collected elsewhere. */
  IMPORT
}
