package fr.caf.ecoute.analysis.codebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One theme of a codebook.
 *
 * @param code stable, without spaces, and not beginning with {@code _}, kept for residual boxes
 * @param name what a reader is shown; never blank
 * @param definition what belongs in it; may be empty
 * @param examples sentences that carry it, from anywhere
 * @param rules searches that give it whatever the examples say, see {@link Rule}
 * @param parent code of the broader theme it belongs to; null at the top
 */
public record CodebookTheme(
    String code,
    String name,
    String definition,
    List<String> examples,
    List<String> rules,
    @Nullable String parent) {
  public CodebookTheme {
    if (code.isBlank() || code.startsWith("_") || !code.equals(code.strip()) || name.isBlank()) {
      throw new IllegalArgumentException("not a theme: code “" + code + "”, name “" + name + "”");
    }
    examples = List.copyOf(examples);
    rules = List.copyOf(rules);
  }

  /** A theme of which only the name is known. */
  public static CodebookTheme named(String code, String name) {
    return new CodebookTheme(code, name, "", List.of(), List.of(), null);
  }
}
