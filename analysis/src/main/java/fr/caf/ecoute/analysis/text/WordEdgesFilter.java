package fr.caf.ecoute.analysis.text;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Trims hyphens off the ends of words, composes accents, and drops lone digits. */
final class WordEdgesFilter extends FilteringTokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

  WordEdgesFilter(TokenStream words) {
    super(words);
  }

  @Override
  protected boolean accept() throws IOException {
    int from = 0;
    int to = term.length();
    while (from < to && term.charAt(from) == '-') {
      from++;
    }
    while (to > from && term.charAt(to - 1) == '-') {
      to--;
    }
    if (from > 0 || to < term.length()) {
      offset.setOffset(offset.startOffset() + from, offset.startOffset() + to);
      term.copyBuffer(term.subSequence(from, to).toString().toCharArray(), 0, to - from);
    }
    if (!Normalizer.isNormalized(term, Normalizer.Form.NFC)) {
      String composed = Normalizer.normalize(term.toString(), Normalizer.Form.NFC);
      term.setEmpty().append(composed);
    }
    return term.length() > 1 || (term.length() == 1 && !Character.isDigit(term.charAt(0)));
  }
}
