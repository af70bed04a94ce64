package fr.caf.ecoute.analysis.keyword;

import java.util.List;

/**
 * What a group of texts speaks of.
 *
 * @param titles what can stand above the group, best first; may be empty
 * @param keywords what stands out in it, most telling first
 */
public record Summary(List<Expression> titles, List<Expression> keywords) {
  public Summary {
    titles = List.copyOf(titles);
    keywords = List.copyOf(keywords);
  }
}
