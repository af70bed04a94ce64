package fr.caf.ecoute.analysis.corpus;

import fr.caf.ecoute.analysis.algebra.Workers;
import fr.caf.ecoute.analysis.text.FrenchTerms;
import fr.caf.ecoute.analysis.text.Token;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The verbatims of one open question, in a Lucene index: stored texts and profiles, terms and their
 * positions. In memory, the index is made when something is first looked for.
 *
 * <p>What was added is visible to the next read. Safe for several threads. Results never depend on
 * the order in which verbatims were added: ties are broken by id.
 */
public final class Corpus implements AutoCloseable {
  private static final int QUERY_TERMS = 64;
  private static final int SPARE = 50;

  private final FrenchTerms french;

  /** The verbatims no index holds yet. */
  private final NavigableMap<String, Verbatim> waiting = new TreeMap<>();

  private @Nullable VerbatimIndex index;

  private Corpus(FrenchTerms french, @Nullable VerbatimIndex index) {
    this.french = french;
    this.index = index;
  }

  /** A corpus in memory, gone when closed. */
  public static Corpus inMemory() {
    return new Corpus(new FrenchTerms(), null);
  }

  /** The corpus of a folder, created empty when there is none. */
  public static Corpus open(Path folder) {
    FrenchTerms french = new FrenchTerms();
    return new Corpus(french, VerbatimIndex.open(folder, french));
  }

  /** Adds a verbatim, in place of the one of the same id when there is one. */
  public synchronized void add(Verbatim verbatim) {
    if (index == null) {
      waiting.put(verbatim.id(), verbatim);
    } else {
      index.put(verbatim);
    }
  }

  public void addAll(Iterable<Verbatim> verbatims) {
    verbatims.forEach(this::add);
  }

  public synchronized int size() {
    return index == null ? waiting.size() : index.size();
  }

  public Optional<Verbatim> find(String id) {
    return index().find(new TermQuery(VerbatimDocument.key(id)), 1).stream()
        .map(Found::verbatim)
        .findFirst();
  }

  /** Every verbatim with its content words, by id. */
  public List<AnalysedVerbatim> analysed() {
    try (Workers workers = Workers.of(1)) {
      return analysed(workers);
    }
  }

  /** Every verbatim with its content words, by id, read by several threads. */
  public List<AnalysedVerbatim> analysed(Workers workers) {
    List<Verbatim> verbatims = verbatims();
    AnalysedVerbatim[] analysed = new AnalysedVerbatim[verbatims.size()];
    workers.share(
        analysed.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            Verbatim verbatim = verbatims.get(i);
            analysed[i] = new AnalysedVerbatim(verbatim, french.of(verbatim.text()));
          }
        });
    return List.of(analysed);
  }

  /** Every verbatim, by id. */
  public synchronized List<Verbatim> verbatims() {
    return index == null ? List.copyOf(waiting.values()) : index.verbatims();
  }

  /** Every term present, in alphabetical order. */
  public List<TermCount> terms() {
    return index().terms();
  }

  /** The verbatims that best answer a search in French, best first, with the words that matched. */
  public List<Found> search(String words, int limit) {
    return findAnyOf(terms(words), limit);
  }

  /** Every verbatim a search finds, by id, with what it found in reading order. */
  public SortedMap<String, List<Highlight>> matching(Search search) {
    return index().matching(search);
  }

  /** The verbatims that speak most of the same things, best first, without the verbatim itself. */
  public List<Found> similar(Verbatim verbatim, int limit) {
    return findAnyOf(terms(verbatim.text()), limit + 1).stream()
        .filter(found -> !found.verbatim().id().equals(verbatim.id()))
        .limit(limit)
        .toList();
  }

  /** How many verbatims give each answer to a closed question. */
  public NavigableMap<String, Integer> profileCounts(String question) {
    NavigableMap<String, Integer> counts = new TreeMap<>();
    for (Verbatim verbatim : verbatims()) {
      String answer = verbatim.profile().get(question);
      if (answer != null) {
        counts.merge(answer, 1, Integer::sum);
      }
    }
    return counts;
  }

  @Override
  public synchronized void close() {
    if (index != null) {
      index.close();
    }
    french.close();
  }

  private synchronized VerbatimIndex index() {
    VerbatimIndex ready = index;
    if (ready == null) {
      ready = VerbatimIndex.inMemory(french);
      waiting.values().forEach(ready::put);
      waiting.clear();
      index = ready;
    }
    return ready;
  }

  private Set<String> terms(String text) {
    return french.of(text).stream().map(Token::term).collect(Collectors.toCollection(HashSet::new));
  }

  private List<Found> findAnyOf(Set<String> words, int limit) {
    Set<String> rarest = rarest(words);
    if (rarest.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    rarest.forEach(
        word -> any.add(new TermQuery(new Term(VerbatimDocument.TEXT, word)), Occur.SHOULD));
    Stream<Found> best =
        index().find(any.build(), limit + SPARE).stream()
            .sorted(
                Comparator.comparingDouble(Found::score)
                    .reversed()
                    .thenComparing(hit -> hit.verbatim().id()));
    return best.limit(limit).map(hit -> highlighted(hit, rarest)).toList();
  }

  // A very long text would exceed what one query may hold, and its commonest words say least.
  private Set<String> rarest(Set<String> words) {
    NavigableMap<String, Integer> counts = index().frequencies(words);
    return counts.keySet().stream()
        .sorted(Comparator.<String>comparingInt(counts::get).thenComparing(word -> word))
        .limit(QUERY_TERMS)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Found highlighted(Found hit, Set<String> terms) {
    List<Highlight> highlights =
        french.of(hit.verbatim().text()).stream()
            .filter(token -> terms.contains(token.term()))
            .map(token -> new Highlight(token.start(), token.end()))
            .toList();
    return new Found(hit.verbatim(), hit.score(), highlights);
  }
}
