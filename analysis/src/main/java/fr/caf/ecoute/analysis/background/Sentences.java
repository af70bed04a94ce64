package fr.caf.ecoute.analysis.background;

import fr.caf.ecoute.analysis.text.FrenchTerms;
import fr.caf.ecoute.analysis.text.IdeaUnit;
import fr.caf.ecoute.analysis.text.IdeaUnits;
import fr.caf.ecoute.analysis.text.NormalForm;
import fr.caf.ecoute.analysis.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The sentences of a corpus as numbered terms; a text that comes twice counts once. */
final class Sentences {
  private static final int END = -1;

  private final FrenchTerms french = new FrenchTerms();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> terms = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int[] stream = new int[1 << 20];
  private int length;

  void add(String text) {
    if (!seen.add(NormalForm.of(text))) {
      return;
    }
    List<Token> tokens = french.of(text);
    int next = 0;
    for (IdeaUnit unit : IdeaUnits.of(text, tokens)) {
      while (next < tokens.size() && tokens.get(next).end() <= unit.end()) {
        append(number(tokens.get(next++).term()));
      }
      append(END);
    }
  }

  /** The numbers of the terms written at least {@code least} times, commonest first. */
  int[] vocabulary(int least) {
    int[] counts = counts();
    return IntStream.range(0, counts.length)
        .filter(term -> counts[term] >= least)
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(term -> -counts[term]).thenComparing(terms::get))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  int[] counts() {
    int[] counts = new int[terms.size()];
    for (int i = 0; i < length; i++) {
      if (stream[i] != END) {
        counts[stream[i]]++;
      }
    }
    return counts;
  }

  String term(int number) {
    return terms.get(number);
  }

  /** What stands at each place: a term's number, or less than 0 between two sentences. */
  int at(int place) {
    return stream[place];
  }

  int length() {
    return length;
  }

  private void append(int number) {
    if (length == stream.length) {
      stream = Arrays.copyOf(stream, 2 * length);
    }
    stream[length++] = number;
  }

  private int number(String term) {
    Integer known = numbers.putIfAbsent(term, terms.size());
    if (known == null) {
      terms.add(term);
      return terms.size() - 1;
    }
    return known;
  }
}
