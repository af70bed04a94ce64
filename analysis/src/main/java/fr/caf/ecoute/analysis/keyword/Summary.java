package fr.caf.ecoute.analysis.keyword;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group of texts speaks of.
 *
 * @param titles what can stand above the group, best first; may be empty
 * @param keywords what stands out in it, most telling first
 * @param stance two opposite things some of them ask about one subject; null in most groups
 * @param example the short text that tells most of it; -1 when there is none
 */
public record Summary(
    List<Title> titles, List<String> keywords, @Nullable Stance stance, int example) {
  public Summary {
    titles = List.copyOf(titles);
    keywords = List.copyOf(keywords);
  }
}
