package fr.caf.ecoute.theming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the overview: a family with the themes that stand in it, or one theme by itself.
 *
 * @param family the family's name; nothing for a theme by itself
 * @param themes largest first
 * @param size how many answers carry one of them
 */
public record Heading(@Nullable String family, List<Theme> themes, int size) {
  public Heading {
    themes = List.copyOf(themes);
    if (themes.isEmpty() || (family == null) != (themes.size() == 1)) {
      throw new IllegalArgumentException("not a heading: " + family + " " + themes.size());
    }
  }
}
