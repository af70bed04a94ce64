package fr.caf.ecoute.analysis.text;

import java.util.Set;
import java.util.stream.Collectors;

/** Words that accompany an idea and never name one. */
public final class VagueWords {
  private static final Set<String> TERMS = terms();

  private VagueWords() {}

  /** Whether a term, as {@link FrenchTerms} gives it, is one of them. */
  public static boolean contains(String term) {
    return TERMS.contains(term);
  }

  private static Set<String> terms() {
    try (FrenchTerms french = new FrenchTerms()) {
      return WordList.read("vague-words.txt").stream()
          .flatMap(word -> french.of(word).stream())
          .map(Token::term)
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
