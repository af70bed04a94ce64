package fr.caf.ecoute.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that may repeat what was said before: {@code {prenom}}, or {@code {age|l’âge de l’enfant}}
 * with the words to use where nothing was said. Braces that hold no code are plain text.
 */
public final class Wording {
  private static final Pattern REUSE =
      Pattern.compile("\\{([a-z][a-z0-9_]{0,39})(?:\\|([^{}]*))?}");

  private Wording() {}

  /** The questions whose answers the text repeats. */
  public static List<String> questions(String text) {
    return text.indexOf('{') < 0
        ? List.of()
        : REUSE.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }

  /** The text, with what was said in its places. */
  public static String fill(String text, Function<String, Optional<String>> said) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    return REUSE
        .matcher(text)
        .replaceAll(
            found -> {
              String otherwise = found.group(2) == null ? "…" : found.group(2);
              return Matcher.quoteReplacement(said.apply(found.group(1)).orElse(otherwise));
            });
  }

  /** The text for whoever reads no one person's answers: with the words for want of them. */
  public static String forEveryone(String text) {
    return fill(text, _ -> Optional.empty());
  }

  /** Whether what was said to such a question can stand inside a sentence. */
  public static boolean canRepeat(Question question) {
    return switch (question) {
      case ShortText _,
          NumberQuestion _,
          DateQuestion _,
          YesNo _,
          SingleChoice _,
          MultipleChoice _,
          Scale _,
          Territory _ ->
          true;
      case LongText _, RatingGrid _, Ranking _, Statement _, Consent _ -> false;
    };
  }
}
