package fr.caf.ecoute.analysis.corpus;

import fr.caf.ecoute.analysis.text.Token;
import java.util.List;

/** A verbatim and its content words as the index counts them, in reading order. */
public record AnalysedVerbatim(Verbatim verbatim, List<Token> tokens) {
  public AnalysedVerbatim {
    tokens = List.copyOf(tokens);
  }
}
