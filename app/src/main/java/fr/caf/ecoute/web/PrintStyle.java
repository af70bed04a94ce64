package fr.caf.ecoute.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The style of a PDF: a sheet of its own, with the values of the charter (the light ones of {@code
 * tokens.css}) in place of the variables its writer does not know.
 */
public final class PrintStyle {
  private static final Pattern TOKEN =
      Pattern.compile("^\\s*(--[\\w-]+):\\s*(.+);$", Pattern.MULTILINE);
  private static final Pattern USE = Pattern.compile("var\\((--[\\w-]+)\\)");
  private static final int WIDEST = 100;

  private PrintStyle() {}

  /** A resource, such as {@code /restitution/document-pdf.css}. */
  public static String sheet(String path) {
    Map<String, String> tokens = tokens(resource("/static/css/tokens.css"));
    String sheet =
        USE.matcher(resource(path))
            .replaceAll(
                use ->
                    Matcher.quoteReplacement(
                        Objects.requireNonNull(tokens.get(use.group(1)), use.group())));
    StringBuilder all = new StringBuilder(sheet);
    for (int width = 0; width <= WIDEST; width++) {
      all.append(".w").append(width).append("{width:").append(width).append("%}\n");
    }
    return all.toString();
  }

  private static Map<String, String> tokens(String charter) {
    String light = charter.substring(0, charter.indexOf("@media"));
    Map<String, String> tokens = new HashMap<>();
    TOKEN.matcher(light).results().forEach(one -> tokens.put(one.group(1), one.group(2)));
    return tokens;
  }

  private static String resource(String path) {
    try (InputStream in = PrintStyle.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
