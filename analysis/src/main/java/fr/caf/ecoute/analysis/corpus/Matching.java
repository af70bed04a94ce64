package fr.caf.ecoute.analysis.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Which verbatims a query finds, and where in them. */
final class Matching {
  private Matching() {}

  static SortedMap<String, List<Highlight>> of(IndexSearcher searcher, Query query)
      throws IOException {
    SortedMap<String, List<Highlight>> found = new TreeMap<>();
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    StoredFields stored = searcher.getIndexReader().storedFields();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      DocIdSetIterator documents = scorer.iterator();
      for (int document = documents.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = documents.nextDoc()) {
        if (leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(document)) {
          found.put(
              VerbatimDocument.id(stored, leaf.docBase + document),
              places(Objects.requireNonNull(weight.matches(leaf, document))));
        }
      }
    }
    return found;
  }

  private static List<Highlight> places(Matches matches) throws IOException {
    List<Highlight> places = new ArrayList<>();
    MatchesIterator each = matches.getMatches(VerbatimDocument.TEXT);
    while (each != null && each.next()) {
      places.add(new Highlight(each.startOffset(), each.endOffset()));
    }
    places.sort(Comparator.comparingInt(Highlight::start).thenComparingInt(Highlight::end));
    return List.copyOf(places);
  }
}
