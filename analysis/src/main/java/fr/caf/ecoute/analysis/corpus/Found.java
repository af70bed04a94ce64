package fr.caf.ecoute.analysis.corpus;

import java.util.List;

/**
 * A verbatim found by a search.
 *
 * @param score how well it answers (BM25): only the order matters
 * @param highlights the words that matched, in reading order
 */
public record Found(Verbatim verbatim, double score, List<Highlight> highlights) {
  public Found {
    highlights = List.copyOf(highlights);
  }
}
