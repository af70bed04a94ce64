package fr.caf.ecoute.questionnaire.lint;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text of a questionnaire into sentences and words. */
final class Sentences {
  private static final Pattern END = Pattern.compile("[.!?…;:]+(\\s|\u00a0|\u202f|$)|\\n+");
  private static final Pattern REUSED = Pattern.compile("\\{[^}]*}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private Sentences() {}

  static List<String> of(String text) {
    return Arrays.stream(END.split(text, -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** Words as they are read: l’aide is two, and what re-uses an answer counts as one. */
  static List<String> words(String text) {
    return WORD.matcher(REUSED.matcher(text).replaceAll("réponse"))
        .results()
        .map(found -> found.group())
        .toList();
  }
}
