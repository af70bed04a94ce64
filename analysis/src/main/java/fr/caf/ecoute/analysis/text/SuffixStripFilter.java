package fr.caf.ecoute.analysis.text;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Strips the first suffix of a list that leaves at least four letters. */
final class SuffixStripFilter extends TokenFilter {
  private static final int LETTERS_LEFT = 4;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<String> suffixes;

  SuffixStripFilter(TokenStream terms, List<String> suffixes) {
    super(terms);
    this.suffixes = suffixes.stream().map(PlainLetters::of).toList();
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int length = term.length();
    for (String suffix : suffixes) {
      int left = length - suffix.length();
      if (left >= LETTERS_LEFT && endsWith(suffix, left)) {
        term.setLength(left);
        break;
      }
    }
    return true;
  }

  private boolean endsWith(String suffix, int from) {
    for (int i = 0; i < suffix.length(); i++) {
      if (term.charAt(from + i) != suffix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
