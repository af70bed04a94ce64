package fr.caf.ecoute.analysis.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which side a passage takes, when its words say so: whether it asks for something or against it,
 * and whether it finds things good or bad.
 *
 * <p>Each is 1, -1, or 0 when the passage says nothing of it, or both.
 *
 * @param demand 1 for, -1 against
 * @param verdict 1 good, -1 bad
 */
public record Stance(int demand, int verdict) {
  /** What a cue says when nothing denies it. */
  private enum Side {
    FOR,
    AGAINST,
    GOOD,
    BAD
  }

  private record Cue(String words, Side side) {}

  /** By first word, so that a passage is read once whatever the number of cues. */
  private static final Map<String, List<Cue>> CUES =
      Stream.of(
              cues("demands-for.txt", Side.FOR),
              cues("demands-against.txt", Side.AGAINST),
              cues("verdicts-good.txt", Side.GOOD),
              cues("verdicts-bad.txt", Side.BAD))
          .flatMap(cues -> cues)
          .collect(Collectors.groupingBy(cue -> cue.words().split(" ", 2)[0]));

  private static final List<String> CONCESSIONS =
      WordList.read("concessions.txt").stream().map(words -> ' ' + words + ' ').toList();
  private static final Set<String> NEGATIONS =
      Set.of("pas", "jamais", "aucun", "aucune", "sans", "ni", "guere", "plus");
  private static final int REACH = 3;

  public static Stance of(String passage) {
    String form = ' ' + NormalForm.of(passage) + ' ';
    Set<Side> said = EnumSet.noneOf(Side.class);
    Set<Side> denied = EnumSet.noneOf(Side.class);
    int end;
    for (int at = 0; (end = form.indexOf(' ', at + 1)) >= 0; at = end) {
      for (Cue cue : CUES.getOrDefault(form.substring(at + 1, end), List.of())) {
        if (form.startsWith(cue.words(), at + 1)
            && form.charAt(at + 1 + cue.words().length()) == ' ') {
          (isDenied(form, at) ? denied : said).add(cue.side());
        }
      }
    }
    return new Stance(
        side(said, denied, Side.FOR, Side.AGAINST), side(said, denied, Side.GOOD, Side.BAD));
  }

  /** Whether a text takes back with one hand some of what it gives with the other. */
  public static boolean concedes(String text) {
    String form = ' ' + NormalForm.of(text) + ' ';
    return CONCESSIONS.stream().anyMatch(form::contains);
  }

  private static Stream<Cue> cues(String name, Side side) {
    return WordList.read(name).stream().map(words -> new Cue(words, side));
  }

  private static int side(Set<Side> said, Set<Side> denied, Side one, Side other) {
    boolean yes = said.contains(one) || denied.contains(other);
    boolean no = said.contains(other) || denied.contains(one);
    return yes == no ? 0 : yes ? 1 : -1;
  }

  private static boolean isDenied(String form, int cue) {
    int end = cue;
    for (int back = 0; back < REACH && end > 0; back++) {
      int start = form.lastIndexOf(' ', end - 1);
      if (NEGATIONS.contains(form.substring(start + 1, end))) {
        return true;
      }
      end = start;
    }
    return false;
  }
}
