package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.background.BackgroundTable;
import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.text.Token;
import fr.caf.ecoute.analysis.text.Typos;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads mistyped words as the words they stand for: a term unknown to the background table, written
 * at most twice, and one slip away from one the other answers use.
 */
final class Mending {
  private static final int RARE = 2;

  private Mending() {}

  static List<AnalysedVerbatim> of(List<AnalysedVerbatim> verbatims, BackgroundTable background) {
    Map<String, Long> counts = new HashMap<>();
    for (AnalysedVerbatim verbatim : verbatims) {
      verbatim.tokens().forEach(token -> counts.merge(token.term(), 1L, Long::sum));
    }
    List<String> frequent =
        counts.entrySet().stream()
            .filter(term -> term.getValue() > RARE)
            .map(Map.Entry::getKey)
            .toList();
    Typos typos = new Typos(frequent, term -> counts.getOrDefault(term, 0L));
    Map<String, String> mended = new HashMap<>();
    counts.forEach(
        (term, count) -> {
          if (count <= RARE && background.row(term) == null) {
            typos.mend(term).ifPresent(meant -> mended.put(term, meant));
          }
        });
    return verbatims.stream().map(verbatim -> mended(verbatim, mended)).toList();
  }

  private static AnalysedVerbatim mended(AnalysedVerbatim read, Map<String, String> mended) {
    if (read.tokens().stream().noneMatch(token -> mended.containsKey(token.term()))) {
      return read;
    }
    List<Token> tokens =
        read.tokens().stream()
            .map(
                token ->
                    new Token(
                        mended.getOrDefault(token.term(), token.term()),
                        token.start(),
                        token.end()))
            .toList();
    return new AnalysedVerbatim(read.verbatim(), tokens);
  }
}
