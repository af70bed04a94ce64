package fr.caf.ecoute.analysis.quality;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured of a coder: one row of a table.
 *
 * @param measures without those that make no sense for this coder
 */
public record CoderScores(String coder, Map<Measure, Estimate> measures) {
  public CoderScores {
    measures = Collections.unmodifiableMap(new EnumMap<>(measures));
  }

  /** What was measured; empty when it makes no sense for this coder. */
  public Optional<Estimate> of(Measure measure) {
    return Optional.ofNullable(measures.get(measure));
  }

  /** The mean of the rows of one coder for several questions. */
  static CoderScores mean(List<CoderScores> rows) {
    Map<Measure, Estimate> means = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      List<Estimate> estimates = rows.stream().flatMap(row -> row.of(measure).stream()).toList();
      if (!estimates.isEmpty()) {
        means.put(measure, Estimate.mean(estimates));
      }
    }
    return new CoderScores(rows.getFirst().coder(), means);
  }
}
