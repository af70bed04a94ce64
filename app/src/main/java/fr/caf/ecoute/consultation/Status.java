package fr.caf.ecoute.consultation;

/** Where a consultation stands: read off its dates, stored nowhere. */
public enum Status {
  DRAFT,
  OPEN,
  /** Closed to newcomers; those who had begun may finish. */
  GRACE,
  CLOSED,
  /** What was said, and what is done about it, is published. */
  RESTITUTED;

  /** As a facilitator reads it. */
  public String words() {
    return switch (this) {
      case DRAFT -> "En préparation";
      case OPEN -> "Ouverte";
      case GRACE -> "Close, derniers envois acceptés";
      case CLOSED -> "Close";
      case RESTITUTED -> "Restituée";
    };
  }
}
