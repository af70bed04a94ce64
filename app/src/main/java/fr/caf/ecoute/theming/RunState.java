package fr.caf.ecoute.theming;

/** How far a run has come. */
public enum RunState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED;

  public boolean isOver() {
    return switch (this) {
      case QUEUED, RUNNING -> false;
      case DONE, FAILED, CANCELLED -> true;
    };
  }

  /** As a facilitator reads it. */
  public String words() {
    return switch (this) {
      case QUEUED -> "En attente";
      case RUNNING -> "En cours";
      case DONE -> "Terminée";
      case FAILED -> "Arrêtée par un problème";
      case CANCELLED -> "Annulée";
    };
  }
}
