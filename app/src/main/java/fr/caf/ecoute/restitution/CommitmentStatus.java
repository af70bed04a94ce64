package fr.caf.ecoute.restitution;

/** How far a commitment is kept. */
public enum CommitmentStatus {
  FAIT("Fait", "success"),
  EN_COURS("En cours", "info"),
  ETUDIE("À l’étude", "neutral"),
  /** With its reason: the answer of the commitment. */
  REFUSE("Nous ne le ferons pas", "warning");

  private final String words;
  private final String tone;

  CommitmentStatus(String words, String tone) {
    this.words = words;
    this.tone = tone;
  }

  public String words() {
    return words;
  }

  public String tone() {
    return tone;
  }
}
