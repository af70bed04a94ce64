package fr.caf.ecoute.theming;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asked to see: a theme or a search, a page of it, perhaps one verbatim in full.
 *
 * @param headings how many headings the themes are gathered under; 0 for the usual number
 */
record ThemesQuery(String theme, String words, int page, Optional<UUID> verbatim, int headings) {
  private static final int LONGEST_SEARCH = 200;

  static ThemesQuery of(
      @Nullable String theme, @Nullable String words, @Nullable Integer page, @Nullable String id) {
    String searched = words == null ? "" : words.strip();
    return new ThemesQuery(
        theme == null ? "" : theme,
        searched.substring(0, Math.min(searched.length(), LONGEST_SEARCH)),
        page == null ? 1 : Math.max(1, page),
        uuid(id),
        0);
  }

  static ThemesQuery ofTheme(String theme) {
    return new ThemesQuery(theme, "", 1, Optional.empty(), 0);
  }

  ThemesQuery under(int newHeadings) {
    return new ThemesQuery(theme, words, page, verbatim, Math.max(0, newHeadings));
  }

  boolean isSearch() {
    return !words.isEmpty();
  }

  private static Optional<UUID> uuid(@Nullable String id) {
    try {
      return id == null ? Optional.empty() : Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
