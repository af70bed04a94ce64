package fr.caf.ecoute.analysis.codebook;

import java.util.Set;

/**
 * An answer a person has coded, all its themes given.
 *
 * @param themes codes of the codebook; empty when the person found none
 */
public record CodedExample(String verbatimId, Set<String> themes) {
  public CodedExample {
    themes = Set.copyOf(themes);
  }
}
