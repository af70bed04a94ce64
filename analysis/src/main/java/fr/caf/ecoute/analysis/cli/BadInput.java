package fr.caf.ecoute.analysis.cli;

/** A mistake the person at the terminal can correct; its message says how, in French. */
final class BadInput extends RuntimeException {
  BadInput(String message) {
    super(message);
  }
}
