package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.quality.CoderScores;
import fr.caf.ecoute.analysis.quality.Estimate;
import fr.caf.ecoute.analysis.quality.Measure;
import fr.caf.ecoute.analysis.quality.TrivialCoding;
import java.util.ArrayList;
import java.util.List;

/** What should make a reader doubt the good scores of the platform, which is the first row. */
final class Alarms {
  private static final double MOST_THEMES = 1.25;

  private Alarms() {}

  static List<String> of(List<CoderScores> rows) {
    CoderScores own = rows.getFirst();
    List<String> alarms = new ArrayList<>();
    rows.stream()
        .filter(row -> row.coder().equals(TrivialCoding.RANDOM.label()))
        .filter(chance -> value(own, Measure.NPMI) <= value(chance, Measure.NPMI))
        .forEach(
            chance ->
                alarms.add(
                    "Attention : les mots d’un même thème ne vont pas mieux ensemble que ceux de"
                        + " réponses tirées au hasard (NPMI)."));
    if (value(own, Measure.FOUND) > MOST_THEMES * value(own, Measure.GOLD)) {
      alarms.add(
          "Attention : plus d’un quart de thèmes de trop par rapport à la référence ; les F1 y"
              + " gagnent sans mérite.");
    }
    if (own.of(Measure.SHUFFLED).isPresent() && value(own, Measure.SHUFFLED) < 1 - 1e-9) {
      alarms.add("Attention : les thèmes changent avec l’ordre des réponses.");
    }
    return alarms;
  }

  private static double value(CoderScores row, Measure measure) {
    return row.of(measure).map(Estimate::value).orElse(0.0);
  }
}
