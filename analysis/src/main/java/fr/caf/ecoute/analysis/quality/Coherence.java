package fr.caf.ecoute.analysis.quality;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.text.FrenchTerms;
import fr.caf.ecoute.analysis.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether the words that tell a theme from the others are used together: normalised pointwise
 * mutual information over answers (Bouma, 2009; Lau, Newman and Baldwin, 2014).
 *
 * <p>An alarm only: themes of one repeated word have the best of coherences.
 */
final class Coherence {
  private static final int WORDS = 10;
  private static final int FEWEST = 3;

  private final Map<String, Integer> rows = new TreeMap<>();
  private final Map<String, BitSet> answersOf = new TreeMap<>();

  Coherence(List<Verbatim> answers) {
    try (FrenchTerms french = new FrenchTerms()) {
      for (Verbatim answer : answers) {
        int row = rows.size();
        rows.put(answer.id(), row);
        for (Token token : french.of(answer.text())) {
          answersOf.computeIfAbsent(token.term(), any -> new BitSet()).set(row);
        }
      }
    }
    answersOf.values().removeIf(own -> own.cardinality() < FEWEST);
  }

  /** Mean over the themes of a coding, from -1 to 1; 0 when there is none. */
  double of(List<LabelledAnswer> coding) {
    Map<String, BitSet> themes = new TreeMap<>();
    for (LabelledAnswer answer : coding) {
      Integer row = rows.get(answer.id());
      for (String label : answer.labels()) {
        if (row != null && PairedCodings.isTheme(label)) {
          themes.computeIfAbsent(label, any -> new BitSet()).set(row);
        }
      }
    }
    return themes.values().stream().mapToDouble(this::ofTheme).average().orElse(0);
  }

  private double ofTheme(BitSet theme) {
    List<BitSet> words = telling(theme);
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < words.size(); i++) {
      for (int j = 0; j < i; j++) {
        sum += npmi(words.get(i), words.get(j));
        pairs++;
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }

  /** The answers of each of the words more frequent in the theme than elsewhere. */
  private List<BitSet> telling(BitSet theme) {
    Map<String, Double> scores = new TreeMap<>();
    answersOf.forEach((term, own) -> scores.put(term, telling(theme, own)));
    return new ArrayList<>(scores.entrySet())
        .stream()
            .filter(term -> term.getValue() > 0)
            .sorted(Comparator.comparingDouble(term -> -term.getValue()))
            .limit(WORDS)
            .map(term -> answersOf.getOrDefault(term.getKey(), new BitSet()))
            .toList();
  }

  private double telling(BitSet theme, BitSet word) {
    double inside = (double) common(theme, word) / theme.cardinality();
    double anywhere = (double) word.cardinality() / rows.size();
    return inside == 0 ? 0 : inside * StrictMath.log(inside / anywhere);
  }

  private double npmi(BitSet a, BitSet b) {
    double n = rows.size();
    double both = common(a, b);
    if (both == 0) {
      return -1;
    }
    if (both == n) {
      return 1;
    }
    return StrictMath.log(both * n / ((double) a.cardinality() * b.cardinality()))
        / -StrictMath.log(both / n);
  }

  private static int common(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }
}
