package fr.caf.ecoute.theming;

import fr.caf.ecoute.consultation.OfficeHeading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every open question of a consultation, and where its analysis stands.
 *
 * @param whyNot why no run may start yet
 */
record ThemingOverviewPage(
    OfficeHeading heading, @Nullable String whyNot, List<OpenQuestion> questions) {

  /**
   * One open question; addresses are absent when what they do makes no sense.
   *
   * @param state how the last run ended
   * @param decided how many themes were accepted, and how many wait
   */
  record OpenQuestion(
      String code,
      String label,
      String answers,
      @Nullable String state,
      String tone,
      String sentence,
      String decided,
      @Nullable String start,
      String startLabel,
      @Nullable String follow,
      @Nullable String read,
      @Nullable String codebook) {}
}
