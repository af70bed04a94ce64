package fr.caf.ecoute.analysis.cli;

/** A mistake the person at the terminal can correct; its message says how, in French. */
public final class BadInput extends RuntimeException {
  public BadInput(String message) {
    super(message);
  }
}
