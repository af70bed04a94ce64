package fr.caf.ecoute.analysis.theme;

import java.util.List;

/**
 * One text sent by several people, word for word or nearly.
 *
 * @param verbatimIds who sent it, in order of id; the first is shown as its example
 */
public record Campaign(List<String> verbatimIds) {
  public Campaign {
    verbatimIds = List.copyOf(verbatimIds);
    if (verbatimIds.size() < 2) {
      throw new IllegalArgumentException("a campaign has several answers");
    }
  }

  public String example() {
    return verbatimIds.getFirst();
  }
}
