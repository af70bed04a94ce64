package fr.caf.ecoute.analysis.quality;

import java.util.List;

/** An answer and the themes people gave it. */
public record GoldAnswer(String id, String text, List<String> labels) {
  public GoldAnswer {
    labels = List.copyOf(labels);
  }
}
