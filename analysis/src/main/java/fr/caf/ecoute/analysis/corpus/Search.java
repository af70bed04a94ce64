package fr.caf.ecoute.analysis.corpus;

import org.apache.lucene.search.Query;

/**
 * What to look for in verbatims, kept as it was written: {@code conseiller AND (joindre OR
 * répondre)}.
 *
 * <p>Words are read as the verbatims are, so that {@code répondre} finds « répond ». Operators, in
 * capitals: {@code AND} or {@code ET}, {@code OR} or {@code OU}, {@code NOT} or {@code SAUF}; words
 * side by side must all be there; {@code "dossier perdu"} in that order; {@code join*} any ending.
 *
 * @param words as written
 */
public record Search(String words, Query query) {
  /**
   * Reads a search.
   *
   * @throws BadSearch when it cannot be read, with the place
   */
  public static Search of(String words) {
    return new Search(words, new SearchReading(words).query());
  }
}
