package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.quality.CoderScores;
import fr.caf.ecoute.analysis.quality.Estimate;
import fr.caf.ecoute.analysis.quality.LearningCurve;
import fr.caf.ecoute.analysis.quality.Measure;
import fr.caf.ecoute.analysis.quality.QuestionScores;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Scores in columns, on the terminal. */
record ScoreTable(PrintWriter out) {
  private static final List<Measure> COLUMNS =
      List.of(
          Measure.AMI,
          Measure.THEMED_AMI,
          Measure.COVERAGE,
          Measure.ARI,
          Measure.F1,
          Measure.WEIGHTED_F1,
          Measure.SAMPLES_F1,
          Measure.MICRO_F1,
          Measure.B_CUBED,
          Measure.NPMI,
          Measure.PER_ANSWER,
          Measure.FOUND,
          Measure.GOLD,
          Measure.HIT_1,
          Measure.HIT_5,
          Measure.SHUFFLED,
          Measure.SUBSAMPLED);
  private static final Map<Measure, String> HEADS =
      Map.ofEntries(
          Map.entry(Measure.AMI, "AMI"),
          Map.entry(Measure.THEMED_AMI, "hors boîtes"),
          Map.entry(Measure.COVERAGE, "couv."),
          Map.entry(Measure.ARI, "ARI"),
          Map.entry(Measure.F1, "F1"),
          Map.entry(Measure.WEIGHTED_F1, "F1 pondéré"),
          Map.entry(Measure.SAMPLES_F1, "F1/rép."),
          Map.entry(Measure.MICRO_F1, "F1 glob."),
          Map.entry(Measure.B_CUBED, "B-cubed"),
          Map.entry(Measure.NPMI, "NPMI"),
          Map.entry(Measure.PER_ANSWER, "par rép."),
          Map.entry(Measure.FOUND, "trouvés"),
          Map.entry(Measure.GOLD, "réf."),
          Map.entry(Measure.HIT_1, "nom@1"),
          Map.entry(Measure.HIT_5, "nom@5"),
          Map.entry(Measure.SHUFFLED, "mêlé"),
          Map.entry(Measure.SUBSAMPLED, "4/5"));

  void header() {
    out.printf("%-32s", "");
    COLUMNS.forEach(measure -> out.printf(" %" + width(measure) + "s", HEADS.get(measure)));
    out.println();
  }

  void question(QuestionScores question, String apart) {
    out.printf(
        Locale.ROOT,
        "%n%s (%d réponses, %d thèmes, NPMI de la référence %.3f)%s%n",
        question.question(),
        question.answers(),
        question.themes(),
        question.goldCoherence(),
        apart);
    question.coders().forEach(this::row);
    question.curves().forEach(this::curve);
    Alarms.of(question.coders()).forEach(out::println);
    out.flush();
  }

  void means(FileScores file) {
    int questions = file.counted().size();
    out.printf(
        "%nMoyenne de %d question%s (%s)%n", questions, questions > 1 ? "s" : "", file.name());
    file.means().forEach(this::row);
    file.curves().forEach(this::curve);
    out.flush();
  }

  private void row(CoderScores row) {
    out.printf("%-32s", row.coder());
    for (Measure measure : COLUMNS) {
      String cell = row.of(measure).map(value -> cell(value, measure)).orElse("–");
      out.printf(" %" + width(measure) + "s", cell);
    }
    out.println();
  }

  private void curve(LearningCurve curve) {
    out.printf("%-32s", curve.learner());
    curve
        .microF1()
        .forEach((examples, value) -> out.printf(" %2d ex. %s ", examples, cell(value, 3)));
    out.println();
  }

  private static String cell(Estimate value, Measure measure) {
    return measure == Measure.AMI || measure == Measure.WEIGHTED_F1
        ? cell(value, measure.decimals())
        : number(value.value(), measure.decimals());
  }

  private static String cell(Estimate value, int decimals) {
    String number = number(value.value(), decimals);
    return value
        .interval()
        .map(i -> number + " [" + number(i.low(), 3) + ", " + number(i.high(), 3) + "]")
        .orElse(number);
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static int width(Measure measure) {
    return measure == Measure.AMI || measure == Measure.WEIGHTED_F1
        ? 21
        : Math.max(7, HEADS.getOrDefault(measure, "").length());
  }
}
