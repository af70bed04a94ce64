package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.web.FrenchTypography;

/** What must be done before opening, and where: {@code address} is under the consultation's own. */
public record Obstacle(Step step, String sentence, String label, String address) {
  /** What is to be done, in its usual order. */
  public enum Step {
    SETTINGS("Les réglages", "La consultation dit pourquoi elle est faite, et à qui.", Right.EDIT),
    QUESTIONNAIRE("Le questionnaire", "Rien n'empêche de répondre.", Right.EDIT),
    LANGUAGES("Les traductions", "Chaque langue annoncée est complète.", Right.EDIT),
    PROMISES(
        "La protection des données",
        "Les personnes savent qui garde quoi, et combien de temps.",
        Right.MANAGE),
    TRIAL("L'essai", "Le questionnaire a été rempli jusqu'au bout, tel qu'il est.", Right.REVIEW),
    SIGN_OFF("La relecture", "Une seconde personne a donné son accord.", Right.READ);

    private final String title;
    private final String done;
    private final Right right;

    Step(String title, String done, Right right) {
      this.title = title;
      this.done = done;
      this.right = right;
    }

    public String title() {
      return title;
    }

    /** What is so once it is done. */
    public String done() {
      return done;
    }
  }

  /** What it takes to do something about it. */
  public String right() {
    return step.right.code();
  }

  static Obstacle of(Step step, String sentence, String label, String address) {
    return new Obstacle(step, FrenchTypography.apply(sentence), label, address);
  }
}
