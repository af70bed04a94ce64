package fr.caf.ecoute.analysis.codebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * A codebook as a file: {@code {"format": "ecoute-codebook/1", "title": …, "themes": [{"code",
 * "name", "definition", "examples", "rules", "parent"}]}}. Only {@code format}, {@code themes} and
 * each {@code name} are needed; a theme without a code takes its number.
 */
public final class CodebookJson {
  static final String FORMAT = "ecoute-codebook/1";
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private record Document(String format, String title, List<CodebookTheme> themes) {}

  private CodebookJson() {}

  /** The same codebook always gives the same text. */
  public static String write(Codebook codebook) {
    // The platform's own line end would make the bytes depend on the machine.
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return JSON.writer(printer)
              .writeValueAsString(new Document(FORMAT, codebook.title(), codebook.themes()))
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a codebook, whoever wrote it.
   *
   * @throws UnreadableCodebook when it is not one, with all that is wrong
   */
  public static Codebook read(String file) throws UnreadableCodebook {
    JsonNode root;
    try {
      root = JSON.readTree(file);
    } catch (JsonProcessingException e) {
      throw new UnreadableCodebook(
          "ligne "
              + e.getLocation().getLineNr()
              + ", caractère "
              + e.getLocation().getColumnNr()
              + " : ce n’est pas du JSON.");
    }
    return new CodebookReading().codebook(root);
  }
}
