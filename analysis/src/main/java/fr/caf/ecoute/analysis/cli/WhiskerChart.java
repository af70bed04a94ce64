package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.quality.CoderScores;
import fr.caf.ecoute.analysis.quality.Estimate;
import fr.caf.ecoute.analysis.quality.Interval;
import fr.caf.ecoute.analysis.quality.Measure;
import java.util.List;

/** Rows of points with their intervals as whiskers, one panel a measure; the first row is ours. */
record WhiskerChart(List<CoderScores> rows, List<Measure> measures) {
  private static final int NAMES = 250;
  private static final int PANEL = 270;
  private static final int GAP = 70;
  private static final int ROW = 26;
  private static final int TOP = 44;

  String svg() {
    int width = NAMES + measures.size() * (PANEL + GAP);
    int height = TOP + rows.size() * ROW + 34;
    Svg svg = new Svg(width, height, title());
    for (int row = 0; row < rows.size(); row++) {
      svg.text(NAMES - 12, y(row) + 5, "end", row == 0 ? "own" : "", rows.get(row).coder());
    }
    for (int panel = 0; panel < measures.size(); panel++) {
      panel(svg, measures.get(panel), NAMES + panel * (PANEL + GAP));
    }
    return svg.end();
  }

  private String title() {
    StringBuilder title = new StringBuilder();
    for (CoderScores row : rows) {
      title.append(title.isEmpty() ? "" : " ; ").append(row.coder()).append(" : ");
      for (Measure measure : measures) {
        title
            .append(measure == measures.getFirst() ? "" : ", ")
            .append(measure.label())
            .append(' ')
            .append(row.of(measure).map(e -> EvaluationReport.decimal(e.value(), 2)).orElse("–"));
      }
    }
    return title.toString();
  }

  private static int y(int row) {
    return TOP + row * ROW + ROW / 2;
  }

  private void panel(Svg svg, Measure measure, int left) {
    double most = most(measure);
    svg.text(left, 20, "start", "head", measure.label());
    int bottom = TOP + rows.size() * ROW;
    for (int tick = 0; tick <= Math.round(most * 10); tick++) {
      double x = left + tick / 10.0 / most * PANEL;
      svg.line(x, TOP, x, bottom, "grid");
      svg.text(x, bottom + 18, "middle", "", EvaluationReport.decimal(tick / 10.0, 1));
    }
    for (int row = 0; row < rows.size(); row++) {
      int line = row;
      rows.get(row)
          .of(measure)
          .ifPresent(e -> point(svg, e, left, PANEL / most, y(line), line == 0 ? "own" : "other"));
    }
  }

  private static void point(
      Svg svg, Estimate estimate, int left, double scale, int y, String style) {
    Interval interval =
        estimate.interval().orElse(new Interval(estimate.value(), estimate.value()));
    double low = left + scale * Math.max(0, interval.low());
    double high = left + scale * Math.max(0, interval.high());
    svg.line(low, y, high, y, style);
    svg.line(low, y - 5, low, y + 5, style);
    svg.line(high, y - 5, high, y + 5, style);
    svg.dot(left + scale * Math.max(0, estimate.value()), y, style);
    svg.text(high + 8, y + 5, "start", style, EvaluationReport.decimal(estimate.value(), 2));
  }

  /** The end of the axis: the first tenth no whisker goes beyond. */
  private double most(Measure measure) {
    double most = 0.1;
    for (CoderScores row : rows) {
      most =
          Math.max(
              most,
              row.of(measure)
                  .map(e -> e.interval().map(Interval::high).orElse(e.value()))
                  .orElse(0.0));
    }
    return Math.ceil(most * 10 - 1e-9) / 10;
  }
}
