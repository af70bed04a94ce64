package fr.caf.ecoute.analysis.background;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.caf.ecoute.analysis.csv.CsvFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The texts of a corpus: a CSV file (its {@code text} column), a plain text, a JSON file (every
 * string of at least four words), or a folder of these, read in the order of their paths.
 */
final class BackgroundTexts {
  private static final String COLUMN = "text";
  private static final int WORDS = 4;

  private BackgroundTexts() {}

  static void read(Path source, Consumer<String> texts) throws IOException {
    if (Files.isDirectory(source)) {
      List<Path> files;
      try (Stream<Path> all = Files.walk(source)) {
        files = all.filter(Files::isRegularFile).sorted(BackgroundTexts::byName).toList();
      }
      for (Path file : files) {
        readFile(file, texts);
      }
    } else {
      readFile(source, texts);
    }
  }

  // Not the file system's own order, which differs between machines.
  private static int byName(Path a, Path b) {
    return a.toString().replace('\\', '/').compareTo(b.toString().replace('\\', '/'));
  }

  private static void readFile(Path file, Consumer<String> texts) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
      readCsv(file, texts);
    } else if (name.endsWith(".json")) {
      readJson(file, texts);
    } else if (name.endsWith(".txt")) {
      Files.readString(file, StandardCharsets.UTF_8).lines().forEach(texts);
    }
  }

  private static void readCsv(Path file, Consumer<String> texts) throws IOException {
    CsvFile.at(file)
        .read(
            header -> {
              int column = header.indexOf(COLUMN);
              return column < 0 ? row -> {} : row -> texts.accept(row.cells().get(column));
            });
  }

  private static void readJson(Path file, Consumer<String> texts) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && parser.getText().split(" ", WORDS).length >= WORDS) {
          texts.accept(parser.getText());
        }
      }
    }
  }
}
