package fr.caf.ecoute.analysis.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * The one French chain of the house: words, lower case, no stop words, light stem, no accents,
 * light suffix strip.
 *
 * <p>The background table is trained with the same chain: changing it means training again.
 */
public final class FrenchTerms extends Analyzer {
  private static final CharArraySet STOP_WORDS = stopWords();
  private static final List<String> SUFFIXES = WordList.read("suffixes.txt");

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = CharTokenizer.fromTokenCharPredicate(FrenchTerms::isWordCharacter);
    TokenStream terms = new LowerCaseFilter(new WordEdgesFilter(words));
    terms = new StopFilter(terms, STOP_WORDS);
    terms = new FrenchLightStemFilter(terms);
    terms = new ASCIIFoldingFilter(terms);
    terms = new SuffixStripFilter(terms, SUFFIXES);
    return new TokenStreamComponents(words, terms);
  }

  /** The content words of a text, in reading order. */
  public List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = tokenStream("text", WellFormed.text(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  /** Whether a word, in lower case, says nothing by itself. */
  public static boolean isStopWord(String lowerCased) {
    return STOP_WORDS.contains(lowerCased);
  }

  // Apostrophes separate: "l'impôt" is "l" (a stop word) and "impôt".
  private static boolean isWordCharacter(int c) {
    return Character.isLetterOrDigit(c)
        || c == '-'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static CharArraySet stopWords() {
    CharArraySet words = new CharArraySet(400, false);
    for (String word : WordList.read("stopwords.txt")) {
      words.add(word);
      words.add(PlainLetters.of(word));
    }
    return CharArraySet.unmodifiableSet(words);
  }
}
