package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.questionnaire.MissingReason;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's words in a cell. A spreadsheet would run those that begin like a formula (OWASP, "CSV
 * Injection"), and a reader would take the name of a missing reason for one: an apostrophe before
 * them prevents both. Texts that already look guarded get one more, so that none is lost coming
 * back.
 */
final class GuardedText {
  private static final String REASONS =
      Arrays.stream(MissingReason.values()).map(Enum::name).collect(Collectors.joining("|"));
  private static final Pattern BARE =
      Pattern.compile("'*(?:[=+\\-@\\t\\r].*|" + REASONS + ")", Pattern.DOTALL);

  private GuardedText() {}

  static String guard(String words) {
    return BARE.matcher(words).matches() ? "'" + words : words;
  }

  static String unguard(String cell) {
    return cell.startsWith("'") && BARE.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
