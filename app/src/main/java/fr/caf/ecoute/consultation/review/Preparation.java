package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the preparation of a questionnaire stands, in two lines for its plan. */
@Singleton
public class Preparation {
  private final Readiness readiness;
  private final Comments comments;
  private final ReadResults read;

  Preparation(Readiness readiness, Comments comments, ReadResults read) {
    this.readiness = readiness;
    this.comments = comments;
    this.read = read;
  }

  /**
   * In words.
   *
   * @param left what is left to do before opening; empty when it may not be opened anyway
   * @param exposure who could be recognised, in a sentence; empty when nobody would be alone
   * @param openComments how many comments wait, by the code of their question
   */
  public record Standing(String left, String exposure, Map<String, Long> openComments) {
    /** « 2 commentaires »; nothing when none waits. */
    public List<String> marks(String question) {
      long open = openComments.getOrDefault(question, 0L);
      return open == 0 ? List.of() : List.of(French.count(open, "commentaire", "commentaires"));
    }
  }

  public Standing of(Consultation consultation) {
    return new Standing(
        left(consultation),
        readiness.exposure(consultation),
        comments.openByQuestion(consultation));
  }

  private String left(Consultation consultation) {
    if (!read.allowOpening(consultation)) {
      return "";
    }
    List<String> steps =
        Task.of(readiness.obstacles(consultation)).stream()
            .filter(task -> !task.isDone())
            .map(Task::title)
            .toList();
    return steps.isEmpty()
        ? "Tout est prêt pour ouvrir."
        : FrenchTypography.apply(
            "Avant d'ouvrir, il reste : "
                + String.join(", ", steps).toLowerCase(Locale.FRENCH)
                + ".");
  }
}
