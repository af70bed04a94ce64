package fr.caf.ecoute.analysis.corpus;

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
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
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

  static List<Verbatim> readAll(IndexReader reader) throws IOException {
    List<Verbatim> all = new ArrayList<>(reader.numDocs());
    StoredFields stored = reader.storedFields();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (live == null || live.get(doc)) {
          all.add(read(stored, leaf.docBase + doc));
        }
      }
    }
    all.sort(Comparator.comparing(Verbatim::id));
    return all;
  }

  static Verbatim read(StoredFields stored, int doc) throws IOException {
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
    return new Verbatim(id, text, profile);
  }

  private static FieldType fullText() {
    FieldType type = new FieldType();
    type.setStored(true);
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
