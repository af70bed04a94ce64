package fr.caf.ecoute.analysis.cli;

import static fr.caf.ecoute.analysis.cli.Html.escape;

import java.util.List;

/** A report as one page that needs nothing else. */
record ReportPage(String title, List<Block> blocks) {

  String html() {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(escape(title))
        .append("</title>\n<style>\n")
        .append(SynthesisPage.resource("synthese.css"))
        .append(SynthesisPage.resource("rapport.css"))
        .append("</style>\n</head>\n<body>\n<main>\n");
    blocks.forEach(block -> append(page, block));
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void append(StringBuilder page, Block block) {
    switch (block) {
      case Block.Heading(int level, String text) ->
          page.append("<h%d>%s</h%d>\n".formatted(level, escape(text), level));
      case Block.Paragraph(String text) -> page.append("<p>%s</p>\n".formatted(escape(text)));
      case Block.CommandLine(String text) ->
          page.append(
              "<pre class=\"wide\" tabindex=\"0\"><code>%s</code></pre>\n".formatted(escape(text)));
      case Block.Meanings(var meanings) -> {
        page.append("<dl>\n");
        meanings.forEach(
            m ->
                page.append(
                    "<dt>%s</dt><dd>%s.</dd>\n".formatted(escape(m.word()), escape(m.meaning()))));
        page.append("</dl>\n");
      }
      case Block.Table table -> append(page, table);
      case Block.Picture(String name, String caption, String svg) ->
          page.append(
              "<figure id=\"%s\">\n%s<figcaption>%s. Les tableaux donnent les mêmes valeurs.</figcaption>\n</figure>\n"
                  .formatted(escape(name), svg, escape(caption)));
    }
  }

  private static void append(StringBuilder page, Block.Table table) {
    page.append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
        .append(escape(table.caption()))
        .append("\"><table>\n<caption>")
        .append(escape(table.caption()))
        .append("</caption>\n<thead><tr>");
    table
        .head()
        .forEach(cell -> page.append("<th scope=\"col\">").append(escape(cell)).append("</th>"));
    page.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      page.append("<tr><th scope=\"row\">").append(escape(row.getFirst())).append("</th>");
      row.subList(1, row.size())
          .forEach(cell -> page.append("<td>").append(escape(cell)).append("</td>"));
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table></div>\n");
  }
}
