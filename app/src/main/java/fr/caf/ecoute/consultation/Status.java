package fr.caf.ecoute.consultation;

/** Where a consultation stands: read off its dates, stored nowhere. */
public enum Status {
  DRAFT,
  OPEN,
  /** Closed to newcomers; those who had begun may finish. */
  GRACE,
  CLOSED
}
