package fr.caf.ecoute.analysis.feature;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.text.Token;
import java.util.List;

/**
 * One thing people said, and everyone who said it in the same words.
 *
 * @param copies never empty; the first stands for all
 * @param campaign whether it was circulated rather than thought of by each
 */
public record DistinctAnswer(List<AnalysedVerbatim> copies, boolean campaign) {
  public DistinctAnswer {
    copies = List.copyOf(copies);
  }

  public List<Token> tokens() {
    return copies.getFirst().tokens();
  }

  public String text() {
    return copies.getFirst().verbatim().text();
  }

  public String id() {
    return copies.getFirst().verbatim().id();
  }

  public List<String> ids() {
    return copies.stream().map(copy -> copy.verbatim().id()).sorted().toList();
  }

  public int size() {
    return copies.size();
  }
}
