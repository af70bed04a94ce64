package fr.caf.ecoute.analysis.corpus;

import fr.caf.ecoute.analysis.text.WellFormed;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One open answer as a unit of analysis.
 *
 * @param id the caller's own name for it, unique in a corpus
 * @param text what the person wrote; half characters and control characters are replaced one for
 *     one, so that offsets are those of the original
 * @param profile what the same person answered to closed questions, by question
 */
public record Verbatim(String id, String text, Map<String, String> profile) {
  public Verbatim {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a verbatim needs an id");
    }
    text = WellFormed.text(text);
    NavigableMap<String, String> sorted = new TreeMap<>(profile);
    profile = Collections.unmodifiableNavigableMap(sorted);
  }

  public Verbatim(String id, String text) {
    this(id, text, Map.of());
  }
}
