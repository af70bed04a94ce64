package fr.caf.ecoute.analysis.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ways people leave an open question without an answer. */
public final class NonAnswers {
  private static final int NEGATIONS = 10;
  private static final int FEWEST_WORDS = 2;
  private static final int MOST_WORDS = 16;
  private static final Set<String> FORMS = Set.copyOf(WordList.read("non-answers.txt"));
  private static final List<String> ABSENCE = WordList.read("absence-words.txt");
  private static final Set<String> ABSENT = new HashSet<>(ABSENCE);
  private static final Set<String> NEGATION = Set.copyOf(ABSENCE.subList(0, NEGATIONS));

  private NonAnswers() {}

  /** Whether a text, in {@link NormalForm}, says it has nothing to say, or says nothing at all. */
  public static boolean contains(String normalForm) {
    return normalForm.isEmpty() || FORMS.contains(normalForm) || nothingComes(normalForm);
  }

  /** « Pas d’exemple précis en tête pour l’instant » : only absence, in however many ways. */
  private static boolean nothingComes(String normalForm) {
    List<String> words = List.of(normalForm.split(" ", MOST_WORDS + 1));
    return words.size() >= FEWEST_WORDS
        && words.size() <= MOST_WORDS
        && ABSENT.containsAll(words)
        && words.stream().anyMatch(NEGATION::contains);
  }
}
