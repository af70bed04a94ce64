package fr.caf.ecoute.analysis.keyword;

import java.util.Collections;
import java.util.List;

/**
 * One to three content words and the small words that link them.
 *
 * @param terms the content words as they are counted
 * @param surface how people most often write it
 * @param texts in how many texts it is
 */
public record Expression(List<String> terms, String surface, int texts) {
  public Expression {
    terms = List.copyOf(terms);
  }

  /** Whether this one says nothing more than the other. */
  boolean isPartOf(Expression other) {
    return other.terms.size() > terms.size() && Collections.indexOfSubList(other.terms, terms) >= 0;
  }

  /** Whether one says nothing more than the other. */
  public boolean overlaps(Expression other) {
    return terms.equals(other.terms) || isPartOf(other) || other.isPartOf(this);
  }
}
