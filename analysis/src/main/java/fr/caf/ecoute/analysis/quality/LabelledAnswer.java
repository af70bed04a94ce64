package fr.caf.ecoute.analysis.quality;

import java.util.List;

/**
 * An answer as some coder, person or machine, coded it.
 *
 * @param labels the primary one first
 */
public record LabelledAnswer(String id, List<String> labels) {
  public LabelledAnswer {
    labels = List.copyOf(labels);
  }
}
