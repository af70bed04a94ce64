package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.quality.Estimate;
import fr.caf.ecoute.analysis.quality.Interval;
import fr.caf.ecoute.analysis.quality.LearningCurve;
import java.util.List;
import java.util.stream.Collectors;

/** Micro-F1 by number of examples of each theme, one line a learner. */
record CurveChart(List<LearningCurve> curves) {
  private static final int LEFT = 60;
  private static final int TOP = 30;
  private static final int STEP = 150;
  private static final int HEIGHT = 260;
  private static final int NAMES = 210;

  String svg() {
    int last = LearningCurve.EXAMPLES.size() - 1;
    int right = LEFT + last * STEP + 30;
    Svg svg = new Svg(right + NAMES, TOP + HEIGHT + 50, description());
    for (int tick = 0; tick <= 10; tick += 2) {
      svg.line(LEFT, y(tick / 10.0), right, y(tick / 10.0), "grid");
      svg.text(LEFT - 8, y(tick / 10.0) + 5, "end", "", EvaluationReport.decimal(tick / 10.0, 1));
    }
    for (int i = 0; i <= last; i++) {
      String examples = French.count(LearningCurve.EXAMPLES.get(i), "exemple", "exemples");
      svg.text(x(i), TOP + HEIGHT + 22, "middle", "", examples);
    }
    for (int curve = 0; curve < curves.size(); curve++) {
      draw(svg, curves.get(curve), curve == 0 ? "curve0" : "curve1");
    }
    return svg.end();
  }

  private String description() {
    return curves.stream()
        .map(
            curve ->
                curve.learner()
                    + " : "
                    + curve.microF1().entrySet().stream()
                        .map(
                            e ->
                                e.getKey()
                                    + " : "
                                    + EvaluationReport.decimal(e.getValue().value(), 2))
                        .collect(Collectors.joining(", ")))
        .collect(Collectors.joining(" ; "));
  }

  private static void draw(Svg svg, LearningCurve curve, String style) {
    List<Estimate> points = List.copyOf(curve.microF1().values());
    for (int i = 0; i < points.size(); i++) {
      Estimate point = points.get(i);
      Interval interval = point.interval().orElse(new Interval(point.value(), point.value()));
      svg.line(x(i), y(interval.low()), x(i), y(interval.high()), style);
      svg.dot(x(i), y(point.value()), style);
      svg.text(
          x(i) + 8, y(point.value()) - 8, "start", "", EvaluationReport.decimal(point.value(), 2));
      if (i > 0) {
        svg.line(x(i - 1), y(points.get(i - 1).value()), x(i), y(point.value()), style);
      }
    }
    svg.text(
        x(points.size() - 1) + 40,
        y(points.getLast().value()) + 5,
        "start",
        "head",
        curve.learner());
  }

  private static int x(int point) {
    return LEFT + 20 + point * STEP;
  }

  private static double y(double value) {
    return TOP + HEIGHT * (1 - Math.clamp(value, 0, 1));
  }
}
