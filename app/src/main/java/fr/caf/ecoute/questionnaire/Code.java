package fr.caf.ecoute.questionnaire;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * How sections, questions and choices are named in documents, form fields, addresses and exports.
 *
 * <p>Two underscores in a row are kept for joining codes ({@code motif__dossier}), so that a joined
 * name can be read in one way only.
 */
public final class Code {
  private static final Pattern SYNTAX = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  /**
   * What the pages call their own fields and anchors: a question of that name would shadow them.
   */
  private static final Set<String> RESERVED =
      Set.of("contenu", "jeton", "langue", "problemes", "territoire");

  private Code() {}

  public static boolean isValid(String code) {
    return SYNTAX.matcher(code).matches() && !code.contains("__");
  }

  /** Whether no question may be called so, though a section or a choice may. */
  public static boolean isReserved(String code) {
    return RESERVED.contains(code);
  }

  static void require(String code) {
    if (!isValid(code)) {
      throw new IllegalArgumentException("not a code: " + code);
    }
  }
}
