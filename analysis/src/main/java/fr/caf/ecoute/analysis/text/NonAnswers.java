package fr.caf.ecoute.analysis.text;

import java.util.Set;

/** The ways people leave an open question without an answer. */
public final class NonAnswers {
  private static final Set<String> FORMS = Set.copyOf(WordList.read("non-answers.txt"));

  private NonAnswers() {}

  /** Whether a text, in {@link NormalForm}, says it has nothing to say, or says nothing at all. */
  public static boolean contains(String normalForm) {
    return normalForm.isEmpty() || FORMS.contains(normalForm);
  }
}
