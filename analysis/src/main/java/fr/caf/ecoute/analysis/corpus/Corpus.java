package fr.caf.ecoute.analysis.corpus;

import fr.caf.ecoute.analysis.text.FrenchTerms;
import fr.caf.ecoute.analysis.text.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermVectors;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The verbatims of one open question, in a Lucene index: stored texts and profiles, positions,
 * offsets and term vectors.
 *
 * <p>What was added is visible to the next read. Safe for several threads. Results never depend on
 * the order in which verbatims were added: ties are broken by id.
 */
public final class Corpus implements AutoCloseable {
  private static final int QUERY_TERMS = 64;

  private final Directory directory;
  private final FrenchTerms french = new FrenchTerms();
  private final IndexWriter writer;
  private DirectoryReader reader;

  private Corpus(Directory directory) throws IOException {
    this.directory = directory;
    this.writer = new IndexWriter(directory, new IndexWriterConfig(french).setCommitOnClose(true));
    this.reader = DirectoryReader.open(writer);
  }

  /** A corpus in memory, gone when closed. */
  public static Corpus inMemory() {
    return io(() -> new Corpus(new ByteBuffersDirectory()));
  }

  /** The corpus of a folder, created empty when there is none. */
  public static Corpus open(Path folder) {
    return io(() -> new Corpus(FSDirectory.open(folder)));
  }

  /** Adds a verbatim, in place of the one of the same id when there is one. */
  public void add(Verbatim verbatim) {
    io(
        () ->
            writer.updateDocument(
                VerbatimDocument.key(verbatim.id()), VerbatimDocument.of(verbatim)));
  }

  public void addAll(Iterable<Verbatim> verbatims) {
    verbatims.forEach(this::add);
  }

  public int size() {
    return reader().numDocs();
  }

  public Optional<Verbatim> find(String id) {
    List<Found> found = find(new TermQuery(VerbatimDocument.key(id)), 1, Set.of());
    return found.stream().map(Found::verbatim).findFirst();
  }

  /** Every verbatim with its content words, read back from the term vectors, by id. */
  public List<AnalysedVerbatim> analysed() {
    return io(() -> VerbatimDocument.readAll(reader()));
  }

  /** Every verbatim, by id. */
  public List<Verbatim> verbatims() {
    return analysed().stream().map(AnalysedVerbatim::verbatim).toList();
  }

  /** Every term present, in alphabetical order. */
  public List<TermCount> terms() {
    return io(
        () -> {
          List<TermCount> counts = new ArrayList<>();
          Terms terms = MultiTerms.getTerms(reader(), VerbatimDocument.TEXT);
          if (terms != null) {
            TermsEnum each = terms.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
              counts.add(new TermCount(term.utf8ToString(), each.docFreq(), each.totalTermFreq()));
            }
          }
          return counts;
        });
  }

  /** The verbatims that best answer a search in French, best first, with the words that matched. */
  public List<Found> search(String words, int limit) {
    return findAnyOf(terms(words), limit);
  }

  /** Every verbatim a search finds, by id, with what it found in reading order. */
  public SortedMap<String, List<Highlight>> matching(Search search) {
    return io(() -> Matching.of(new IndexSearcher(reader()), search.query()));
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
  public void close() {
    io(
        () -> {
          reader.close();
          writer.close();
          french.close();
          directory.close();
          return true;
        });
  }

  private Set<String> terms(String text) {
    return french.of(text).stream().map(Token::term).collect(Collectors.toCollection(HashSet::new));
  }

  private List<Found> findAnyOf(Set<String> words, int limit) {
    Set<String> rarest = rarest(words);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    rarest.forEach(
        word -> any.add(new TermQuery(new Term(VerbatimDocument.TEXT, word)), Occur.SHOULD));
    return rarest.isEmpty() ? List.of() : find(any.build(), limit, rarest);
  }

  // A very long text would exceed what one query may hold, and its commonest words say least.
  private Set<String> rarest(Set<String> words) {
    return io(
        () -> {
          DirectoryReader current = reader();
          NavigableMap<String, Integer> counts = new TreeMap<>();
          for (String word : words) {
            counts.put(word, current.docFreq(new Term(VerbatimDocument.TEXT, word)));
          }
          return counts.keySet().stream()
              .sorted(Comparator.<String>comparingInt(counts::get).thenComparing(word -> word))
              .limit(QUERY_TERMS)
              .collect(Collectors.toCollection(HashSet::new));
        });
  }

  private List<Found> find(Query query, int limit, Set<String> highlighted) {
    return io(
        () -> {
          DirectoryReader current = reader();
          List<Found> found = new ArrayList<>();
          StoredFields stored = current.storedFields();
          TermVectors vectors = current.termVectors();
          int all = Math.max(1, current.numDocs());
          for (ScoreDoc hit :
              new IndexSearcher(current).search(query, Math.min(all, limit + 50)).scoreDocs) {
            AnalysedVerbatim read = VerbatimDocument.read(stored, vectors, hit.doc);
            found.add(new Found(read.verbatim(), hit.score, highlights(read, highlighted)));
          }
          found.sort(
              Comparator.comparingDouble(Found::score)
                  .reversed()
                  .thenComparing(hit -> hit.verbatim().id()));
          return List.copyOf(found.subList(0, Math.min(limit, found.size())));
        });
  }

  private static List<Highlight> highlights(AnalysedVerbatim read, Set<String> terms) {
    return read.tokens().stream()
        .filter(token -> terms.contains(token.term()))
        .map(token -> new Highlight(token.start(), token.end()))
        .toList();
  }

  private synchronized DirectoryReader reader() {
    return io(
        () -> {
          DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
          if (newer != null) {
            // The old one is left open: another thread may still be reading it.
            reader = newer;
          }
          return reader;
        });
  }

  private interface Access<T> {
    T run() throws IOException;
  }

  private static <T> T io(Access<T> access) {
    try {
      return access.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
