package fr.caf.ecoute.theming;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.web.French;

/**
 * How many carry a theme, in words, and nothing under the smallest group that may be told.
 *
 * @param hidden whether the figures may not be shown
 * @param copies "dont 12 copies d'un même texte", or empty
 * @param width of the bar, from 0 to 100
 */
public record ThemeCounts(boolean hidden, String count, String share, String copies, int width) {

  public static ThemeCounts of(CodedQuestion question, Theme theme, Audience audience) {
    int size = question.size(theme);
    if (size > 0 && size < audience.smallestGroup()) {
      String words = "moins de " + audience.smallestGroup() + " réponses";
      return new ThemeCounts(true, words, "—", "", 0);
    }
    return new ThemeCounts(
        false,
        French.count(size, "réponse", "réponses"),
        French.percent(question.share(theme)),
        copies(question.copies(theme), question.sizeWithoutCopies(theme)),
        (int) Math.round(100 * question.share(theme)));
  }

  private static String copies(int copies, int without) {
    return copies == 0
        ? ""
        : "dont "
            + French.count(copies, "copie d’un même texte", "copies d’un même texte")
            + "\u00a0; "
            + French.count(without, "réponse", "réponses")
            + " en comptant chaque texte une fois";
  }
}
