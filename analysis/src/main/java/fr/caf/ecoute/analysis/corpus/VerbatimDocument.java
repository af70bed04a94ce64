package fr.caf.ecoute.analysis.corpus;

import fr.caf.ecoute.analysis.text.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermVectors;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;

/** How a verbatim is written into the index, and read back. */
final class VerbatimDocument {
  static final String TEXT = "text";
  private static final String ID = "id";
  private static final String PROFILE = "profile.";
  private static final FieldType FULL_TEXT = fullText();

  private VerbatimDocument() {}

  static Term key(String id) {
    return new Term(ID, id);
  }

  static Document of(Verbatim verbatim) {
    Document document = new Document();
    document.add(new StringField(ID, verbatim.id(), Field.Store.YES));
    document.add(new Field(TEXT, verbatim.text(), FULL_TEXT));
    for (Map.Entry<String, String> answer : verbatim.profile().entrySet()) {
      document.add(new StringField(PROFILE + answer.getKey(), answer.getValue(), Field.Store.YES));
    }
    return document;
  }

  static String id(StoredFields stored, int doc) throws IOException {
    return Objects.requireNonNull(stored.document(doc, Set.of(ID)).get(ID));
  }

  static List<AnalysedVerbatim> readAll(IndexReader reader) throws IOException {
    List<AnalysedVerbatim> all = new ArrayList<>(reader.numDocs());
    StoredFields stored = reader.storedFields();
    TermVectors vectors = reader.termVectors();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (live == null || live.get(doc)) {
          all.add(read(stored, vectors, leaf.docBase + doc));
        }
      }
    }
    all.sort(Comparator.comparing(read -> read.verbatim().id()));
    return all;
  }

  static AnalysedVerbatim read(StoredFields stored, TermVectors vectors, int doc)
      throws IOException {
    Map<String, String> profile = new TreeMap<>();
    String id = "";
    String text = "";
    for (IndexableField field : stored.document(doc)) {
      String value = Objects.requireNonNull(field.stringValue());
      switch (field.name()) {
        case ID -> id = value;
        case TEXT -> text = value;
        default -> profile.put(field.name().substring(PROFILE.length()), value);
      }
    }
    return new AnalysedVerbatim(new Verbatim(id, text, profile), tokens(vectors, doc));
  }

  private static List<Token> tokens(TermVectors vectors, int doc) throws IOException {
    List<Token> tokens = new ArrayList<>();
    Terms vector = vectors.get(doc, TEXT);
    if (vector != null) {
      TermsEnum terms = vector.iterator();
      for (var bytes = terms.next(); bytes != null; bytes = terms.next()) {
        String term = bytes.utf8ToString();
        PostingsEnum places = terms.postings(null, PostingsEnum.OFFSETS);
        places.nextDoc();
        for (int i = 0; i < places.freq(); i++) {
          places.nextPosition();
          tokens.add(new Token(term, places.startOffset(), places.endOffset()));
        }
      }
      tokens.sort(Comparator.comparingInt(Token::start));
    }
    return tokens;
  }

  private static FieldType fullText() {
    FieldType type = new FieldType();
    type.setStored(true);
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setStoreTermVectors(true);
    type.setStoreTermVectorPositions(true);
    type.setStoreTermVectorOffsets(true);
    type.freeze();
    return type;
  }
}
