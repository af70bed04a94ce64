package fr.caf.ecoute.consultation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The short name of a consultation in addresses, made from its title. */
final class Slug {
  /** Leaves room for "-12" under the 80 characters of the column. */
  private static final int LONGEST = 60;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern CUT_WORD = Pattern.compile("-[^-]*$");
  private static final Pattern EDGES = Pattern.compile("^-|-$");

  private Slug() {}

  /** The title folded to plain letters, followed by a number when that name is taken. */
  static String of(String title, Predicate<String> taken) {
    String name = fold(title);
    return Stream.concat(
            Stream.of(name), Stream.iterate(2, number -> number + 1).map(n -> name + "-" + n))
        .filter(taken.negate())
        .findFirst()
        .orElseThrow();
  }

  private static String fold(String title) {
    String ligatures = title.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
    String plain =
        MARKS.matcher(Normalizer.normalize(ligatures, Normalizer.Form.NFKD)).replaceAll("");
    String name = EDGES.matcher(OTHERS.matcher(plain).replaceAll("-")).replaceAll("");
    if (name.length() > LONGEST) {
      String cut = name.substring(0, LONGEST + 1);
      name =
          cut.contains("-") ? CUT_WORD.matcher(cut).replaceFirst("") : name.substring(0, LONGEST);
    }
    return name.isEmpty() ? "consultation" : name;
  }
}
