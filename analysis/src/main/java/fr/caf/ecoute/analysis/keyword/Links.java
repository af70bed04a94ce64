package fr.caf.ecoute.analysis.keyword;

import fr.caf.ecoute.analysis.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether only small words stand between two content words, so that they may make one phrase. */
final class Links {
  private static final int LONGEST = 20;
  private static final Pattern SPACE = Pattern.compile("[\\s'’]+");
  private static final Set<String> WORDS =
      Set.of(
          "de", "du", "des", "d", "à", "au", "aux", "en", "la", "le", "les", "l", "un", "une", "et",
          "sur", "pour", "par", "sans", "avec", "dans", "entre", "ce", "cet", "cette", "ces", "mon",
          "ma", "mes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs", "tout",
          "toute", "tous", "toutes", "chez");

  private final Map<String, Boolean> known = new HashMap<>();

  /** For each token but the first, whether it is linked to the one before. */
  boolean[] of(String text, List<Token> tokens) {
    boolean[] linked = new boolean[tokens.size()];
    for (int i = 1; i < linked.length; i++) {
      int from = tokens.get(i - 1).end();
      int gap = tokens.get(i).start() - from;
      linked[i] = gap > 0 && gap <= LONGEST && isLink(text, from, gap);
    }
    return linked;
  }

  private boolean isLink(String text, int from, int gap) {
    return (gap == 1 && text.charAt(from) == ' ')
        || known.computeIfAbsent(text.substring(from, from + gap), Links::links);
  }

  private static boolean links(String gap) {
    if (gap.indexOf('\n') >= 0) {
      return false;
    }
    return SPACE
        .splitAsStream(gap.toLowerCase(Locale.FRENCH))
        .allMatch(word -> word.isEmpty() || WORDS.contains(word));
  }
}
