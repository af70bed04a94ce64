package fr.caf.ecoute.consultation.review;

import java.util.Arrays;
import java.util.List;

/** The pages one goes through to have a questionnaire ready, side by side. */
public enum ReviewViews {
  READINESS("Ce qui reste à faire", "questionnaire/controle"),
  EXPOSURE("Qui reconnaître ?", "questionnaire/reconnaitre"),
  REVIEW("Relecture", "relecture"),
  VERSIONS("Versions", "relecture/versions"),
  TRIAL("Essai", "essai");

  private final String label;
  private final String address;

  ReviewViews(String label, String address) {
    this.label = label;
    this.address = address;
  }

  /** One of them, as a link. */
  public record View(String label, String address, boolean current) {}

  /**
   * Its pages, as links.
   *
   * @param root the consultation's own address
   */
  public List<View> from(String root) {
    return Arrays.stream(values())
        .map(one -> new View(one.label, root + "/" + one.address, one == this))
        .toList();
  }
}
