package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.analysis.csv.Formula;
import fr.caf.ecoute.questionnaire.MissingReason;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's words in a cell, so that they come back as they were. A spreadsheet would run those
 * that begin like a formula, and a reader would take the name of a missing reason for one: an
 * apostrophe before them prevents both.
 */
final class GuardedText {
  private static final Pattern REASON =
      Pattern.compile(
          Arrays.stream(MissingReason.values())
              .map(Enum::name)
              .collect(Collectors.joining("|", "'*(?:", ")")));

  private GuardedText() {}

  static String guard(String words) {
    return isMistakable(words) ? "'" + words : words;
  }

  static String unguard(String cell) {
    return cell.startsWith("'") && isMistakable(cell) ? cell.substring(1) : cell;
  }

  private static boolean isMistakable(String words) {
    return Formula.isIn(words) || REASON.matcher(words).matches();
  }
}
