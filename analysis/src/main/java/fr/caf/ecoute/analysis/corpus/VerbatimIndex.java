package fr.caf.ecoute.analysis.corpus;

import fr.caf.ecoute.analysis.text.FrenchTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The Lucene index of a corpus. What was put in is visible to the next read. */
final class VerbatimIndex implements AutoCloseable {
  private final Directory directory;
  private final IndexWriter writer;
  private DirectoryReader reader;

  private VerbatimIndex(Directory directory, FrenchTerms french) throws IOException {
    this.directory = directory;
    this.writer = new IndexWriter(directory, new IndexWriterConfig(french).setCommitOnClose(true));
    this.reader = DirectoryReader.open(writer);
  }

  static VerbatimIndex inMemory(FrenchTerms french) {
    return io(() -> new VerbatimIndex(new ByteBuffersDirectory(), french));
  }

  static VerbatimIndex open(Path folder, FrenchTerms french) {
    return io(() -> new VerbatimIndex(FSDirectory.open(folder), french));
  }

  void put(Verbatim verbatim) {
    io(
        () ->
            writer.updateDocument(
                VerbatimDocument.key(verbatim.id()), VerbatimDocument.of(verbatim)));
  }

  int size() {
    return reader().numDocs();
  }

  /** Every verbatim, by id. */
  List<Verbatim> verbatims() {
    return io(() -> VerbatimDocument.readAll(reader()));
  }

  List<TermCount> terms() {
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

  /** How many verbatims hold each word. */
  NavigableMap<String, Integer> frequencies(Set<String> words) {
    return io(
        () -> {
          DirectoryReader current = reader();
          NavigableMap<String, Integer> frequencies = new TreeMap<>();
          for (String word : words) {
            frequencies.put(word, current.docFreq(new Term(VerbatimDocument.TEXT, word)));
          }
          return frequencies;
        });
  }

  /** The verbatims that best answer a query, without their highlights. */
  List<Found> find(Query query, int limit) {
    return io(
        () -> {
          DirectoryReader current = reader();
          StoredFields stored = current.storedFields();
          int most = Math.min(Math.max(1, current.numDocs()), limit);
          List<Found> found = new ArrayList<>();
          for (ScoreDoc hit : new IndexSearcher(current).search(query, most).scoreDocs) {
            found.add(new Found(VerbatimDocument.read(stored, hit.doc), hit.score, List.of()));
          }
          return found;
        });
  }

  /** Every verbatim a search finds, by id, with what it found in reading order. */
  SortedMap<String, List<Highlight>> matching(Search search) {
    return io(() -> Matching.of(new IndexSearcher(reader()), search.query()));
  }

  @Override
  public void close() {
    io(
        () -> {
          reader.close();
          writer.close();
          directory.close();
          return true;
        });
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
