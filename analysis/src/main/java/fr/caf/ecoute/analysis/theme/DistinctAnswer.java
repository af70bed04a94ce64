package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.text.Token;
import java.util.List;

/**
 * One thing people said, and everyone who said it in the same words.
 *
 * @param copies never empty; the first stands for all
 * @param campaign whether it was circulated rather than thought of by each
 */
record DistinctAnswer(List<AnalysedVerbatim> copies, boolean campaign) {
  DistinctAnswer {
    copies = List.copyOf(copies);
  }

  List<Token> tokens() {
    return copies.getFirst().tokens();
  }

  String text() {
    return copies.getFirst().verbatim().text();
  }

  String id() {
    return copies.getFirst().verbatim().id();
  }

  List<String> ids() {
    return copies.stream().map(copy -> copy.verbatim().id()).sorted().toList();
  }

  int size() {
    return copies.size();
  }
}
