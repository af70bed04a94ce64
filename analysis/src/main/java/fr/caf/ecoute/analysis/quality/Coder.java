package fr.caf.ecoute.analysis.quality;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import java.util.List;

/**
 * Someone, or something, that finds themes in answers without having seen a coding of them: the
 * machine of this project, the methods it is compared with, and chance.
 */
public interface Coder {
  /** What it is called in a table. */
  String label();

  /**
   * Codes every answer. Several threads may ask at once.
   *
   * @param question the question as it was asked
   * @param themes how many themes people found; a coder may prefer its own number
   */
  Coded code(String question, List<Verbatim> answers, int themes);
}
