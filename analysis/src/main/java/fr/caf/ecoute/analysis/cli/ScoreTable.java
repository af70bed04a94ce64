package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.quality.Scores;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Scores in columns, on the terminal. */
record ScoreTable(PrintWriter out) {
  void header() {
    out.printf(
        "%-24s %6s %6s %8s %8s %8s %10s %8s %8s%n",
        "", "AMI", "ARI", "F1", "F1 pond.", "B-cubed", "par rép.", "trouvés", "référence");
  }

  void question(String question, int answers) {
    out.printf("%n%s (%d réponses)%n", question, answers);
  }

  void means(int questions) {
    out.printf("%nMoyenne de %d question%s%n", questions, questions > 1 ? "s" : "");
  }

  void row(String name, Scores scores) {
    mean(name, List.of(scores));
  }

  void mean(String name, List<Scores> scores) {
    out.printf(
        Locale.ROOT,
        "%-24s %6.3f %6.3f %8.3f %8.3f %8.3f %10.2f %8.1f %8.1f%n",
        name,
        mean(scores, Scores::ami),
        mean(scores, Scores::ari),
        mean(scores, Scores::matchedF1),
        mean(scores, Scores::weightedF1),
        mean(scores, Scores::bCubed),
        mean(scores, Scores::perAnswer),
        mean(scores, Scores::found),
        mean(scores, Scores::gold));
    out.flush();
  }

  private static double mean(List<Scores> scores, ToDoubleFunction<Scores> measure) {
    return scores.stream().mapToDouble(measure).average().orElse(0);
  }
}
