package fr.caf.ecoute.analysis.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where a report goes, and what it is written as: the ending of its name says so. */
record ReportFile(Path path, String stem, boolean page) {

  static ReportFile at(Path path) {
    String name = String.valueOf(path.getFileName());
    if (!name.matches(".+\\.(html|md)")) {
      throw new BadInput("Le nom du rapport doit finir par .html ou .md : " + path);
    }
    return new ReportFile(path, name.substring(0, name.lastIndexOf('.')), name.endsWith(".html"));
  }

  void write(List<Block> blocks) throws IOException {
    Files.createDirectories(path.toAbsolutePath().resolve("..").normalize());
    if (page) {
      put(path, new ReportPage("Évaluation des thèmes", blocks).html());
      return;
    }
    ReportMarkdown markdown = new ReportMarkdown(stem, blocks);
    for (Map.Entry<String, String> picture : markdown.pictures().entrySet()) {
      put(path.resolveSibling(picture.getKey()), picture.getValue());
    }
    put(path, markdown.text());
  }

  private static void put(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
