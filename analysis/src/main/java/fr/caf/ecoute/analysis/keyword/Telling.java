package fr.caf.ecoute.analysis.keyword;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.text.Token;
import fr.caf.ecoute.analysis.text.VagueWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a group of texts speaks of more than the others do.
 *
 * <p>A run of words scores {@code p · ln(p / r)}, a term of the Kullback–Leibler divergence: {@code
 * p} is the share of the group's texts that hold it, {@code r} that of the others. The words of the
 * question weigh less. A title adds what its words tell one by one, so that a phrase that gathers
 * telling words wins over a phrase that is merely frequent. Each title and each keyword chosen
 * after the first counts for the words it adds.
 */
public final class Telling {
  private static final double[] BY_LENGTH = {0, 1, 1.3, 1.4, 1.4};
  private static final double ALL_IN_QUESTION = 0.3;
  private static final double SOME_IN_QUESTION = 0.8;
  private static final int CONSIDERED = 50;
  private static final int CONSIDERED_WORDS = 25;
  private static final int LONGEST_EXAMPLE = 70;
  private static final int PLACES = 6;
  private static final int TITLES = 5;
  private static final int SHORTEST_TITLE = 3;
  private static final int LONGEST_TITLE = 7;
  private static final double LEAST_SHARE = 0.03;
  private static final double INSEPARABLE = 0.6;
  private static final double REPEATED = 0.3;
  private static final double SINGLE_TITLE = 0.8;
  private static final double VAGUE = 0.5;

  private final List<AnalysedVerbatim> texts;
  private final Expressions expressions;
  private final Set<String> questionTerms;

  /** What each run of words loses to the question. */
  private final double[] asked;

  /** The single words that say little by themselves. */
  private final BitSet vague = new BitSet();

  private final Phrasing phrasing;
  private final Stances stances;

  public Telling(List<AnalysedVerbatim> texts, Set<String> questionTerms) {
    this.texts = List.copyOf(texts);
    this.expressions = Expressions.of(this.texts);
    this.questionTerms = Set.copyOf(questionTerms);
    this.asked = new double[expressions.count()];
    for (int number = 0; number < asked.length; number++) {
      List<String> terms = expressions.terms(number);
      asked[number] = asked(terms, this.questionTerms);
      vague.set(number, terms.size() == 1 && VagueWords.contains(terms.getFirst()));
    }
    this.phrasing = new Phrasing(this.texts);
    this.stances = new Stances(this.texts);
  }

  /**
   * Sums up a group of texts.
   *
   * @param taken titles already given to others: none of them, nor a part of one, is given again
   */
  public Summary of(int[] group, Collection<Title> taken, int keywords) {
    int[] inside = inside(group);
    double[] tells = tells(inside, group.length);
    List<Candidate> candidates = candidates(group, inside, tells);
    List<Candidate> nameable =
        candidates.stream()
            .filter(candidate -> names(candidate, group.length))
            .filter(candidate -> taken.stream().noneMatch(candidate.title()::overlaps))
            .toList();
    List<Candidate> words = candidates.stream().filter(Telling::isKeyword).toList();
    return new Summary(
        choose(nameable, candidate -> candidate.title().weight(), TITLES).stream()
            .map(Candidate::title)
            .toList(),
        choose(words, Candidate::tells, keywords).stream()
            .map(candidate -> candidate.title().surface())
            .toList(),
        stances.of(group).map(split -> stance(split, group)).orElse(null),
        example(group, tells));
  }

  private Stance stance(Stances.Split split, int[] group) {
    boolean forFirst = split.texts(true).size() >= split.texts(false).size();
    return new Stance(
        split.terms(),
        phrasing.of(places(split.terms(), group), split.terms().size()).the(),
        List.of(split.verb(forFirst), split.verb(!forFirst)),
        List.of(split.texts(forFirst), split.texts(!forFirst)),
        (double) split.both() / group.length);
  }

  private List<Expressions.Place> places(List<String> terms, int[] group) {
    List<Expressions.Place> places = new ArrayList<>();
    for (int text : group) {
      List<String> all = texts.get(text).tokens().stream().map(Token::term).toList();
      int first = Collections.indexOfSubList(all, terms);
      if (first >= 0 && places.size() < 4 * PLACES) {
        places.add(new Expressions.Place(text, first));
      }
    }
    return places;
  }

  /** The short text whose words tell most. */
  private int example(int[] group, double[] tells) {
    int best = -1;
    double highest = 0;
    for (int text : group) {
      String words = texts.get(text).verbatim().text();
      if (words.length() <= LONGEST_EXAMPLE && Title.isDecent(words) && words.indexOf('\n') < 0) {
        double sum = 0;
        for (int number : expressions.in(text)) {
          sum += expressions.length(number) == 1 ? Math.max(0, tells[number]) : 0;
        }
        double worth = sum / (2 + texts.get(text).tokens().size());
        if (worth > highest) {
          best = text;
          highest = worth;
        }
      }
    }
    return best;
  }

  /** A run of words as it may be shown, and what it tells. */
  private record Candidate(Title title, Reading reading, boolean complete, double tells) {}

  private int[] inside(int[] group) {
    int[] inside = new int[expressions.count()];
    for (int text : group) {
      for (int number : expressions.in(text)) {
        inside[number]++;
      }
    }
    return inside;
  }

  private double[] tells(int[] inside, int size) {
    int least = size < 5 ? 1 : 2;
    int others = texts.size() - size;
    double[] tells = new double[inside.length];
    for (int number = 0; number < inside.length; number++) {
      if (inside[number] >= least) {
        double p = (double) inside[number] / size;
        double r = (expressions.texts(number) - inside[number] + 0.5) / (others + 1.0);
        tells[number] = p * StrictMath.log(p / r);
      }
    }
    return tells;
  }

  private List<Candidate> candidates(int[] group, int[] inside, double[] tells) {
    double[] weights = new double[tells.length];
    for (int number = 0; number < tells.length; number++) {
      if (tells[number] > 0) {
        weights[number] = asTitle(number, own(number, tells), tells);
      }
    }
    int[] best =
        IntStream.concat(best(weights, true, CONSIDERED_WORDS), best(weights, false, CONSIDERED))
            .toArray();
    Map<Integer, List<Expressions.Place>> places = places(group, best, inside);
    Map<Integer, Wording> wordings = new LinkedHashMap<>();
    for (int number : best) {
      Wording wording =
          phrasing.of(places.getOrDefault(number, List.of()), expressions.length(number));
      if (wording.reading() != Reading.NONE) {
        wordings.put(number, wording);
      }
    }
    BitSet bound = bound(inside, wordings);
    List<Candidate> candidates = new ArrayList<>();
    wordings.forEach(
        (number, wording) ->
            candidates.add(candidate(number, wording, inside, group.length, bound, tells)));
    return candidates;
  }

  private IntStream best(double[] weights, boolean words, int limit) {
    return IntStream.range(0, weights.length)
        .filter(number -> weights[number] > 0)
        .filter(number -> (expressions.withoutLast(number) < 0) == words)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(number -> -weights[number])
                .thenComparing(number -> number))
        .limit(limit)
        .mapToInt(number -> number);
  }

  private Candidate candidate(
      int number, Wording wording, int[] inside, int size, BitSet bound, double[] tells) {
    List<String> terms = expressions.terms(number);
    double own = own(number, tells);
    Title title =
        new Title(
            terms,
            wording.line(),
            wording.afterDe(),
            wording.reading() == Reading.VERB_PHRASE,
            wording.reading() == Reading.VERB_PHRASE
                && wording.proposed()
                && wording.opening().isEmpty(),
            inside[number],
            (double) inside[number] / size,
            asTitle(number, own, tells));
    boolean complete = !bound.get(number) && !isCut(number, inside, wording);
    return new Candidate(title, wording.reading(), complete, own);
  }

  /** Whether it calls for a word more: "le nombre", or "au bout de six mois" without "au". */
  private boolean isCut(int number, int[] inside, Wording wording) {
    List<String> terms = expressions.terms(number);
    boolean opens = wording.adverbial() && VagueWords.contains(terms.getFirst());
    boolean ends =
        VagueWords.contains(terms.getLast())
            && inside[number] <= INSEPARABLE * inside[expressions.words(number)[0]];
    return terms.size() > 1 && (opens || ends);
  }

  private double own(int number, double[] tells) {
    return tells[number]
        * BY_LENGTH[expressions.length(number)]
        * asked[number]
        * (vague.get(number) ? VAGUE : 1);
  }

  private double asTitle(int number, double own, double[] tells) {
    int[] words = expressions.words(number);
    if (words.length == 1) {
      return SINGLE_TITLE * own;
    }
    double sum = 0;
    for (int word : words) {
      sum += Math.max(0, tells[word]) * asked[word];
    }
    return own + sum / words.length;
  }

  private static double asked(List<String> terms, Set<String> questionTerms) {
    int asked = 0;
    for (String term : terms) {
      asked += questionTerms.contains(term) ? 1 : 0;
    }
    return asked == 0 ? 1 : asked == terms.size() ? ALL_IN_QUESTION : SOME_IN_QUESTION;
  }

  /** A few places of each, spread over the group. */
  private Map<Integer, List<Expressions.Place>> places(int[] group, int[] wanted, int[] inside) {
    BitSet open = new BitSet();
    for (int number : wanted) {
      open.set(number);
    }
    Map<Integer, List<Expressions.Place>> places = new HashMap<>();
    int step = step(group.length);
    for (int i = 0; i < group.length && !open.isEmpty(); i++) {
      int text = group[(int) ((long) i * step % group.length)];
      expressions.forEachPlace(
          text,
          open::get,
          (place, number) -> {
            List<Expressions.Place> own = places.computeIfAbsent(number, any -> new ArrayList<>());
            if (own.isEmpty() || own.getLast().text() != place.text()) {
              own.add(place);
            }
            if (own.size() == Math.min(PLACES, inside[number])) {
              open.clear(number);
            }
          });
    }
    return places;
  }

  // Texts come in the order of the alphabet: the first ones all begin alike.
  private static int step(int size) {
    int step = Math.max(1, (int) (0.618 * size));
    while (gcd(step, size) != 1) {
      step++;
    }
    return step;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** Those that are mostly a part of one longer title. */
  private BitSet bound(int[] inside, Map<Integer, Wording> wordings) {
    BitSet bound = new BitSet();
    wordings.forEach(
        (longer, wording) -> {
          if (wording.reading().isTitle() && expressions.withoutLast(longer) >= 0) {
            bind(expressions.withoutLast(longer), inside[longer], inside, bound);
            bind(expressions.withoutFirst(longer), inside[longer], inside, bound);
          }
        });
    return bound;
  }

  private static void bind(int part, int longer, int[] inside, BitSet bound) {
    if (longer > INSEPARABLE * inside[part]) {
      bound.set(part);
    }
  }

  /** Whether it says more than the question does, and more than a vague word. */
  private boolean names(Candidate candidate, int size) {
    Title title = candidate.title();
    return candidate.reading().isTitle()
        && candidate.complete()
        && title.texts() >= Math.min(size, Math.max(2, LEAST_SHARE * size))
        && title.surface().length() >= SHORTEST_TITLE
        && title.surface().split("[ ’]").length <= LONGEST_TITLE
        && Title.isDecent(title.surface())
        && title.terms().stream()
            .anyMatch(term -> !questionTerms.contains(term) && !VagueWords.contains(term));
  }

  private static boolean isKeyword(Candidate candidate) {
    String surface = candidate.title().surface();
    boolean acronym = surface.equals(surface.toUpperCase(Locale.ROOT));
    return (surface.length() > 2 || (surface.length() == 2 && acronym))
        && (candidate.complete() || candidate.title().terms().size() == 1)
        && Title.isDecent(surface);
  }

  private static List<Candidate> choose(
      List<Candidate> candidates, ToDoubleFunction<Candidate> score, int limit) {
    List<Candidate> left = new ArrayList<>(candidates);
    List<Candidate> chosen = new ArrayList<>();
    Set<String> said = new HashSet<>();
    while (chosen.size() < limit && !left.isEmpty()) {
      Candidate best = null;
      double highest = 0;
      for (Candidate candidate : left) {
        double worth = score.applyAsDouble(candidate) * fresh(candidate.title().terms(), said);
        if (best == null || worth > highest) {
          best = candidate;
          highest = worth;
        }
      }
      Candidate next = Objects.requireNonNull(best);
      chosen.add(next);
      said.addAll(next.title().terms());
      left.removeIf(candidate -> candidate.title().overlaps(next.title()));
    }
    return chosen;
  }

  private static double fresh(List<String> terms, Set<String> said) {
    long repeated = terms.stream().filter(said::contains).count();
    double fresh = 1 - (1 - REPEATED) * repeated / terms.size();
    return fresh * fresh;
  }
}
