package fr.caf.ecoute.consultation;

import java.time.Instant;
import java.util.Set;

/**
 * What every page of the back office about one consultation shows at its top: which one, where it
 * stands, what to do next, and which page of it this is.
 */
public record OfficeHeading(String slug, String title, Status status, Place place) {

  /** The entries of the navigation, in order. */
  public enum Place {
    QUESTIONNAIRE,
    REVIEW,
    PARTICIPANTS,
    CHANNELS,
    PARTICIPATION,
    RESULTS,
    THEMES,
    SYNTHESIS,
    TEAM,
    SETTINGS
  }

  /**
   * The next useful act, with the sentence that leads to it.
   *
   * @param right the code of the right it takes
   */
  public record NextAction(String sentence, String label, String address, String right) {
    NextAction(String sentence, String label, String address, Right right) {
      this(sentence, label, address, right.code());
    }

    /** Whether whoever holds these may do it. */
    public boolean isFor(Set<Right> rights) {
      return rights.stream().anyMatch(one -> one.code().equals(right));
    }
  }

  public static OfficeHeading of(Consultation consultation, Place place, Instant now) {
    return new OfficeHeading(
        consultation.slug(), consultation.title(), consultation.status(now), place);
  }

  /** The root of the consultation's pages in the back office. */
  public String address() {
    return "/equipe/consultations/" + slug;
  }

  public String statusWords() {
    return status.words();
  }

  public NextAction next() {
    return switch (status) {
      case DRAFT ->
          new NextAction(
              "Tout est prêt ?", "Ouvrir la consultation", address() + "/ouverture", Right.RUN);
      case OPEN ->
          new NextAction(
              "La collecte est terminée ?",
              "Clore la consultation",
              address() + "/cloture",
              Right.RUN);
      case GRACE ->
          new NextAction(
              "Les derniers envois arrivent : les résultats se liront ensuite.",
              "Suivre la participation",
              address() + "/participation",
              Right.RESULTS);
      case CLOSED ->
          new NextAction(
              "Lisez ce que les personnes ont écrit.",
              "Verbatims et thèmes",
              address() + "/themes",
              Right.ANALYSE);
      case RESTITUTED ->
          new NextAction(
              "La restitution est en ligne.",
              "Lire la restitution",
              "/consultations/" + slug + "/restitution",
              Right.READ);
    };
  }
}
