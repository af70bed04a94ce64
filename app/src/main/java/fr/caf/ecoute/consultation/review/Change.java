package fr.caf.ecoute.consultation.review;

import java.util.List;

/**
 * What became of one thing between two versions of a questionnaire.
 *
 * @param code of the question or section; empty for the questionnaire as a whole
 * @param name what it is: « Question 3 »
 * @param label as it reads after, or as it read before when it is gone
 */
public record Change(Kind kind, String code, String name, String label, List<Detail> details) {
  /** What happened. */
  public enum Kind {
    ADDED("Ajoutée", "success"),
    REMOVED("Supprimée", "error"),
    MOVED("Déplacée", "info"),
    CHANGED("Modifiée", "warning");

    private final String words;
    private final String tone;

    Kind(String words, String tone) {
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

  /** One thing said of it that is not said as before, with what was put in and taken out. */
  public record Detail(String name, List<Piece> pieces) {
    public Detail {
      pieces = List.copyOf(pieces);
    }
  }

  public Change {
    details = List.copyOf(details);
  }
}
