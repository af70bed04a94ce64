package fr.caf.ecoute.response;

import fr.caf.ecoute.Visitor;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers the plain question of a page, as a person does. */
public final class Riddled {
  private static final List<String> NUMBERS =
      List.of(
          "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix");
  private static final Pattern SUM = Pattern.compile("Combien font (\\S+) plus (\\S+) \\?");
  private static final Pattern GREATEST =
      Pattern.compile("le plus grand de ces nombres : (\\S+), (\\S+) ou (\\S+) \\?");

  private Riddled() {}

  public static boolean isAsked(Visitor visitor) {
    return visitor.html().contains("name=\"controle-ticket\"");
  }

  public static Visitor answer(Visitor visitor) {
    return visitor.fill("controle-reponse", NUMBERS.get(expected(visitor)));
  }

  public static Visitor answerWrongly(Visitor visitor) {
    return visitor.fill("controle-reponse", NUMBERS.get((expected(visitor) + 1) % 11));
  }

  public static int expected(Visitor visitor) {
    Matcher sum = SUM.matcher(visitor.text());
    if (sum.find()) {
      return NUMBERS.indexOf(sum.group(1)) + NUMBERS.indexOf(sum.group(2));
    }
    Matcher greatest = GREATEST.matcher(visitor.text());
    if (greatest.find()) {
      return Stream.of(1, 2, 3)
          .mapToInt(group -> NUMBERS.indexOf(greatest.group(group)))
          .max()
          .orElseThrow();
    }
    throw new AssertionError("no question: " + visitor.text());
  }
}
