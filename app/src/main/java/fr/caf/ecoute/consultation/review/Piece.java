package fr.caf.ecoute.consultation.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A stretch of a text that was kept, taken out or put in. */
public record Piece(Fate fate, String text) {
  /** What became of it. */
  public enum Fate {
    KEPT,
    REMOVED,
    ADDED
  }

  /** A word with the space before it, so that pieces put together read like the text. */
  private static final Pattern WORD = Pattern.compile("[\\s\u00a0\u202f]*[^\\s\u00a0\u202f]+");

  private static final int MOST_WORDS = 600;

  public boolean isRemoved() {
    return fate == Fate.REMOVED;
  }

  public boolean isAdded() {
    return fate == Fate.ADDED;
  }

  /** From one text to another, word by word; from or to nothing, the whole is put in or out. */
  static List<Piece> between(String before, String after) {
    List<String> from = words(before);
    List<String> to = words(after);
    if (from.size() > MOST_WORDS || to.size() > MOST_WORDS) {
      return List.of(new Piece(Fate.REMOVED, before), new Piece(Fate.ADDED, after));
    }
    int[][] common = common(from, to);
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < from.size() || j < to.size()) {
      if (i < from.size() && j < to.size() && same(from.get(i), to.get(j))) {
        add(pieces, Fate.KEPT, to.get(j));
        i++;
        j++;
      } else if (j == to.size() || (i < from.size() && common[i + 1][j] >= common[i][j + 1])) {
        add(pieces, Fate.REMOVED, from.get(i++));
      } else {
        add(pieces, Fate.ADDED, to.get(j++));
      }
    }
    return List.copyOf(pieces);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.strip()).results().map(found -> found.group()).toList();
  }

  /** The longest common subsequence of the words from each place on. */
  private static int[][] common(List<String> from, List<String> to) {
    int[][] common = new int[from.size() + 1][to.size() + 1];
    for (int i = from.size() - 1; i >= 0; i--) {
      for (int j = to.size() - 1; j >= 0; j--) {
        common[i][j] =
            same(from.get(i), to.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static boolean same(String one, String other) {
    return one.strip().equals(other.strip());
  }

  private static void add(List<Piece> pieces, Fate fate, String word) {
    if (!pieces.isEmpty() && pieces.getLast().fate() == fate) {
      pieces.set(pieces.size() - 1, new Piece(fate, pieces.getLast().text() + word));
    } else {
      pieces.add(new Piece(fate, word));
    }
  }
}
