package fr.caf.ecoute.analysis.theme;

import java.util.List;

/**
 * What a few people came to say, that no theme shows.
 *
 * @param label its most telling words
 * @param verbatimIds who said it, in order of id
 */
public record RareIdea(String label, List<String> verbatimIds) {
  public RareIdea {
    verbatimIds = List.copyOf(verbatimIds);
  }
}
