package fr.caf.ecoute.analysis.corpus;

import fr.caf.ecoute.analysis.text.FrenchTerms;
import fr.caf.ecoute.analysis.text.PlainLetters;
import fr.caf.ecoute.analysis.text.VerbForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads a search: {@code any := all (OR all)*}, {@code all := part (AND? part)*}, {@code part :=
 * NOT? (word | "words" | (any))}.
 */
final class SearchReading {
  private static final Pattern PIECE = Pattern.compile("\\s*(\\(|\\)|\"[^\"]*\"?|[^\\s()\"]+)");
  private static final Set<String> AND = Set.of("AND", "ET", "&&");
  private static final Set<String> OR = Set.of("OR", "OU", "||");
  private static final Set<String> NOT = Set.of("NOT", "SAUF", "!");
  private static final int SHORTEST_BEGINNING = 3;

  private record Piece(String text, int at) {}

  private final String words;
  private final List<Piece> pieces = new ArrayList<>();
  private int next;

  SearchReading(String words) {
    this.words = words;
    String plain =
        words
            .stripTrailing()
            .replace('“', '"')
            .replace('”', '"')
            .replace('«', '"')
            .replace('»', '"');
    Matcher piece = PIECE.matcher(plain);
    while (piece.lookingAt()) {
      pieces.add(new Piece(piece.group(1), piece.start(1)));
      piece.region(piece.end(), plain.length());
    }
  }

  Query query() {
    if (pieces.isEmpty()) {
      throw problem(0, "il n’y a aucun mot à chercher.");
    }
    Query query = any();
    Piece left = peek();
    if (left != null) {
      throw problem(left.at(), "cette parenthèse fermante n’a pas été ouverte.");
    }
    return query;
  }

  private Query any() {
    List<Query> choices = new ArrayList<>(List.of(all()));
    while (takes(OR)) {
      choices.add(all());
    }
    return either(choices);
  }

  private static Query either(List<Query> choices) {
    if (choices.size() == 1) {
      return choices.getFirst();
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    choices.forEach(choice -> either.add(choice, Occur.SHOULD));
    return either.build();
  }

  private Query all() {
    int from = peekAt();
    BooleanQuery.Builder together = new BooleanQuery.Builder();
    int wanted = 0;
    do {
      boolean excluded = takes(NOT);
      together.add(part(), excluded ? Occur.MUST_NOT : Occur.MUST);
      wanted += excluded ? 0 : 1;
    } while (takes(AND) || goesOn());
    if (wanted == 0) {
      throw problem(from, "il faut au moins un mot à trouver, pas seulement des mots à exclure.");
    }
    return together.build();
  }

  private Query part() {
    Piece piece = peek();
    if (piece == null) {
      throw problem(words.length(), "il manque un mot à la fin.");
    }
    next++;
    String text = piece.text();
    if (text.equals("(")) {
      Query inside = any();
      Piece end = peek();
      if (end == null || !end.text().equals(")")) {
        throw problem(piece.at(), "cette parenthèse n’est pas refermée.");
      }
      next++;
      return inside;
    }
    if (text.equals(")") || AND.contains(text) || OR.contains(text) || NOT.contains(text)) {
      throw problem(piece.at(), "il manque un mot avant « " + text + " ».");
    }
    if (text.startsWith("\"")) {
      return phrase(piece);
    }
    return text.endsWith("*") ? beginning(piece) : found(piece, text);
  }

  private Query phrase(Piece piece) {
    String text = piece.text();
    if (text.length() < 2 || !text.endsWith("\"")) {
      throw problem(piece.at(), "ces guillemets ne sont pas refermés.");
    }
    return found(piece, text.substring(1, text.length() - 1));
  }

  // The words of a piece, in their order: an apostrophe or a hyphen may make several of one.
  private Query found(Piece piece, String text) {
    try (FrenchTerms french = new FrenchTerms()) {
      List<Query> forms = new ArrayList<>();
      for (String form : VerbForms.of(text)) {
        Query query = new QueryBuilder(french).createPhraseQuery(VerbatimDocument.TEXT, form);
        if (query != null && !forms.contains(query)) {
          forms.add(query);
        }
      }
      if (forms.isEmpty()) {
        throw problem(
            piece.at(),
            "« " + text + " » est un mot trop courant (ou n’est pas un mot) pour être cherché.");
      }
      return either(forms);
    }
  }

  private Query beginning(Piece piece) {
    String start =
        PlainLetters.of(piece.text().substring(0, piece.text().length() - 1))
            .toLowerCase(Locale.ROOT);
    if (start.length() < SHORTEST_BEGINNING || start.contains("*")) {
      throw problem(piece.at(), "il faut au moins trois lettres avant l’étoile.");
    }
    return new PrefixQuery(new Term(VerbatimDocument.TEXT, start));
  }

  private boolean takes(Set<String> operator) {
    Piece piece = peek();
    boolean takes = piece != null && operator.contains(piece.text());
    next += takes ? 1 : 0;
    return takes;
  }

  private boolean goesOn() {
    Piece piece = peek();
    return piece != null && !piece.text().equals(")") && !OR.contains(piece.text());
  }

  private @Nullable Piece peek() {
    return next < pieces.size() ? pieces.get(next) : null;
  }

  private int peekAt() {
    Piece piece = peek();
    return piece == null ? words.length() : piece.at();
  }

  private BadSearch problem(int at, String problem) {
    return new BadSearch(words, at, problem);
  }
}
