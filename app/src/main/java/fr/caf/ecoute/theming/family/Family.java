package fr.caf.ecoute.theming.family;

import fr.caf.ecoute.analysis.theme.ThemeFamily;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A broader theme of one run: what several themes have in common.
 *
 * @param themeCodes one a line
 * @param fewest the smallest number of headings with which it is one of them
 * @param most the largest
 */
@MappedEntity("theme_family")
public record Family(
    @Id @GeneratedValue @Nullable Long id,
    UUID runId,
    String code,
    String label,
    String themeCodes,
    int fewest,
    int most) {
  private static final int LONGEST_LABEL = 200;

  /** As proposed; {@code codes} says what each proposed theme is called in this run. */
  public static Family of(ThemeFamily proposed, UUID runId, UnaryOperator<String> codes) {
    String label = proposed.label();
    return new Family(
        null,
        runId,
        proposed.code(),
        label.substring(0, Math.min(label.length(), LONGEST_LABEL)),
        String.join("\n", proposed.themes().stream().map(codes).toList()),
        proposed.fewest(),
        proposed.most());
  }

  /** The same in another run, over the same themes. */
  public Family keptIn(UUID run) {
    return new Family(null, run, code, label, themeCodes, fewest, most);
  }

  public List<String> themes() {
    return themeCodes.lines().toList();
  }

  boolean shownAmong(int headings) {
    return fewest <= headings && headings <= most;
  }
}
