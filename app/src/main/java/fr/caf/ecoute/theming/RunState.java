package fr.caf.ecoute.theming;

/** How far a run has come. */
public enum RunState {
  QUEUED,
  RUNNING,
  /** Come to its end; a person has still to say whether it replaces what was there. */
  READY,
  DONE,
  FAILED,
  CANCELLED;

  public boolean isOver() {
    return switch (this) {
      case QUEUED, RUNNING -> false;
      case READY, DONE, FAILED, CANCELLED -> true;
    };
  }

  /** As a facilitator reads it. */
  public String words() {
    return switch (this) {
      case QUEUED -> "En attente";
      case RUNNING -> "En cours";
      case READY -> "Recodage à relire";
      case DONE -> "Terminée";
      case FAILED -> "Arrêtée par un problème";
      case CANCELLED -> "Annulée";
    };
  }
}
