package fr.caf.ecoute.analysis.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The longest known piece first, then the longest that continues it (Wu et al., <i>Google's neural
 * machine translation system</i>, 2016, as BERT does it); a word with an unknown part is unknown.
 *
 * @param continuing what the vocabulary puts before a piece that does not start a word
 * @param longest words of more characters are unknown
 */
record WordPieces(Map<String, Long> vocabulary, String continuing, long unknown, int longest)
    implements Pieces {
  WordPieces {
    vocabulary = Map.copyOf(vocabulary);
  }

  @Override
  public void add(String word, List<Long> numbers) {
    if (word.codePointCount(0, word.length()) > longest) {
      numbers.add(unknown);
      return;
    }
    List<Long> pieces = new ArrayList<>();
    int start = 0;
    while (start < word.length()) {
      int end = word.length();
      @Nullable Long piece = piece(word, start, end);
      while (piece == null && end > start + 1) {
        end--;
        piece = piece(word, start, end);
      }
      if (piece == null) {
        numbers.add(unknown);
        return;
      }
      pieces.add(piece);
      start = end;
    }
    numbers.addAll(pieces);
  }

  private @Nullable Long piece(String word, int start, int end) {
    String letters = word.substring(start, end);
    return vocabulary.get(start == 0 ? letters : continuing + letters);
  }
}
