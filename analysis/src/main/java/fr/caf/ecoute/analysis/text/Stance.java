package fr.caf.ecoute.analysis.text;

import java.util.List;
import java.util.Set;

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
  private static final List<String> FOR = WordList.read("demands-for.txt");
  private static final List<String> AGAINST = WordList.read("demands-against.txt");
  private static final List<String> GOOD = WordList.read("verdicts-good.txt");
  private static final List<String> BAD = WordList.read("verdicts-bad.txt");
  private static final List<String> CONCESSIONS = WordList.read("concessions.txt");
  private static final Set<String> NEGATIONS =
      Set.of("pas", "jamais", "aucun", "aucune", "sans", "ni", "guere", "plus");
  private static final int REACH = 3;

  public static Stance of(String passage) {
    String form = ' ' + NormalForm.of(passage) + ' ';
    return new Stance(side(form, FOR, AGAINST), side(form, GOOD, BAD));
  }

  /** Whether a text takes back with one hand some of what it gives with the other. */
  public static boolean concedes(String text) {
    String form = ' ' + NormalForm.of(text) + ' ';
    return CONCESSIONS.stream().anyMatch(word -> form.contains(' ' + word + ' '));
  }

  private static int side(String form, List<String> one, List<String> other) {
    boolean yes = says(form, one, false) || says(form, other, true);
    boolean no = says(form, other, false) || says(form, one, true);
    return yes == no ? 0 : yes ? 1 : -1;
  }

  /** Whether one of these cues is there, denied or not. */
  private static boolean says(String form, List<String> cues, boolean denied) {
    for (String cue : cues) {
      String word = ' ' + cue + ' ';
      for (int at = form.indexOf(word); at >= 0; at = form.indexOf(word, at + 1)) {
        if (isDenied(form, at) == denied) {
          return true;
        }
      }
    }
    return false;
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
