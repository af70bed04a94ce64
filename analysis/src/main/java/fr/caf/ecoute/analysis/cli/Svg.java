package fr.caf.ecoute.analysis.cli;

import static fr.caf.ecoute.analysis.cli.Html.escape;

import java.util.Locale;

/** A picture being drawn. */
final class Svg {
  private static final String STYLE =
      "text{font:13px system-ui,sans-serif;fill:#1d1d28}.head,.own{font-weight:600}"
          + "line.grid{stroke:#d5d5de}line.own,line.curve0{stroke:#1f3f8f;stroke-width:2.5}"
          + "line.other,line.curve1{stroke:#5b5b6e;stroke-width:1.5}"
          + "circle.own,circle.curve0{fill:#1f3f8f}circle.other,circle.curve1{fill:#5b5b6e}";
  private final StringBuilder svg = new StringBuilder();

  Svg(int width, int height, String description) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" role=\"img\" aria-label=\"%s\">\n<style>%s</style>\n"
                + "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n",
            width,
            height,
            width,
            height,
            escape(description),
            STYLE,
            width,
            height));
  }

  void text(double x, double y, String anchor, String style, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">%s</text>\n",
            x,
            y,
            anchor,
            style,
            escape(text)));
  }

  void line(double x1, double y1, double x2, double y2, String style) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\"/>\n",
            x1,
            y1,
            x2,
            y2,
            style));
  }

  void dot(double x, double y, String style) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\" class=\"%s\"/>\n",
            x,
            y,
            style));
  }

  String end() {
    return svg.append("</svg>\n").toString();
  }
}
