package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.consultation.Right;
import java.util.Arrays;
import java.util.List;

/** The pages one goes through to have a questionnaire ready, side by side. */
public enum ReviewViews {
  READINESS("Ce qui reste à faire", "questionnaire/controle", Right.READ),
  EXPOSURE("Qui reconnaître ?", "questionnaire/reconnaitre", Right.READ),
  REVIEW("Relecture", "relecture", Right.READ),
  VERSIONS("Versions", "relecture/versions", Right.READ),
  TRIAL("Essai", "essai", Right.REVIEW);

  private final String label;
  private final String address;
  private final Right right;

  ReviewViews(String label, String address, Right right) {
    this.label = label;
    this.address = address;
    this.right = right;
  }

  /**
   * One of them, as a link.
   *
   * @param right the code of what it takes to see it
   */
  public record View(String label, String address, boolean current, String right) {}

  /**
   * Its pages, as links.
   *
   * @param root the consultation's own address
   */
  public List<View> from(String root) {
    return Arrays.stream(values())
        .map(one -> new View(one.label, root + "/" + one.address, one == this, one.right.code()))
        .toList();
  }
}
