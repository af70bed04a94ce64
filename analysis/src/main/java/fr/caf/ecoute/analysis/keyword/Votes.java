package fr.caf.ecoute.analysis.keyword;

import fr.caf.ecoute.analysis.text.Lexicon;
import fr.caf.ecoute.analysis.text.WordForms;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What the uses of an expression have in common. */
final class Votes {
  private final Lexicon lexicon;
  private final Map<String, Integer> surfaces = new HashMap<>();
  private final Map<String, String> heads = new HashMap<>();
  private final Map<String, Integer> before = new HashMap<>();
  private final Map<String, Integer> openings = new TreeMap<>();
  private int count;
  private int proposed;

  Votes(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void add(Use use) {
    count++;
    proposed += use.proposed() ? 1 : 0;
    surfaces.merge(use.surface(), 1, Integer::sum);
    heads.put(use.surface(), use.head());
    before.merge(use.before(), 1, Integer::sum);
    openings.merge(use.opening(), 1, Integer::sum);
  }

  int count() {
    return count;
  }

  Wording wording(Reading reading) {
    String surface = Spelling.best(surfaces);
    WordForms head = lexicon.of(lexicon.accented(heads.getOrDefault(surface, "")));
    int feminine = votes("la", "une", "cette", "ma", "sa", "toute");
    int masculine = votes("le", "un", "du", "au", "ce", "cet", "mon", "tout");
    int plural = votes("les", "aux", "ces", "mes", "nos", "ses", "tous", "toutes");
    int singular = feminine + masculine + votes("l'");
    boolean many = head.plural() || (!head.known() && plural > singular);
    boolean articled = head.known() || plural + singular > 0;
    int adverbial = votes("au", "à", "en", "dans", "par", "de", "d'");
    boolean fixed = reading == Reading.NOUN && 2 * votes("en") > count;
    return new Wording(
        fixed ? Reading.WORD : reading,
        surface,
        openings.entrySet().stream()
            .filter(entry -> 2 * entry.getValue() > count && count > 1)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(""),
        (head.feminine() && (!head.masculine() || feminine > masculine))
            || (!head.known() && feminine > masculine),
        many,
        articled,
        2 * proposed > count,
        2 * adverbial > count);
  }

  private int votes(String... words) {
    int votes = 0;
    for (String word : words) {
      votes += before.getOrDefault(word, 0);
    }
    return votes;
  }
}
