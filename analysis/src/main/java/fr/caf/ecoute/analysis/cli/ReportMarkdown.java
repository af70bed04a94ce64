package fr.caf.ecoute.analysis.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A report as Markdown, with its pictures in files beside it.
 *
 * @param stem what the names of the pictures begin with
 */
record ReportMarkdown(String stem, List<Block> blocks) {

  String text() {
    return blocks.stream().map(this::text).collect(Collectors.joining("\n\n", "", "\n"));
  }

  /** The pictures by file name. */
  Map<String, String> pictures() {
    Map<String, String> pictures = new LinkedHashMap<>();
    for (Block block : blocks) {
      if (block instanceof Block.Picture(String name, String caption, String svg)) {
        pictures.put(file(name), svg);
      }
    }
    return pictures;
  }

  private String file(String name) {
    return stem + "-" + name + ".svg";
  }

  private String text(Block block) {
    return switch (block) {
      case Block.Heading(int level, String text) -> "#".repeat(level) + " " + text;
      case Block.Paragraph(String text) -> text;
      case Block.CommandLine(String text) -> "```\n" + text + "\n```";
      case Block.Meanings(var meanings) ->
          meanings.stream()
              .map(m -> "- **" + m.word() + "** : " + m.meaning())
              .collect(Collectors.joining("\n"));
      case Block.Table table -> table(table);
      case Block.Picture(String name, String caption, String svg) ->
          "![" + caption + "](" + file(name) + ")";
    };
  }

  private static String table(Block.Table table) {
    StringBuilder text = new StringBuilder("**" + plain(table.caption()) + "**\n\n");
    text.append(row(table.head())).append("|---|").append("---:|".repeat(table.head().size() - 1));
    table.rows().forEach(cells -> text.append('\n').append(row(cells).stripTrailing()));
    return text.toString();
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(ReportMarkdown::plain)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String plain(String cell) {
    return cell.replace("|", "\\|").replace("\n", " ");
  }
}
