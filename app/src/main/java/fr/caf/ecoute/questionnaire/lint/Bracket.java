package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Choice;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A choice that is a range of whole numbers: « de 18 à 25 ans », « moins de 18 », « 60 et plus ».
 *
 * @param from its first number, null when it has no beginning
 * @param to its last, null when it has no end
 */
record Bracket(Choice choice, @Nullable Long from, @Nullable Long to) {
  private static final String NUMBER = "(\\d{1,3}(?:[ \u00a0\u202f]\\d{3})+|\\d{1,9})";
  private static final String UNIT =
      "(?: ?(?:ans?|€|euros?|enfants?|personnes?|heures?|h|mois|jours?|semaines?|minutes?|min|km|agents?|salariés?|%))?";

  private record Form(Pattern pattern, Function<MatchResult, @Nullable Long[]> ends) {}

  private static final Form[] FORMS = {
    form(
        "(?:de |entre )?" + NUMBER + UNIT + " ?(?:à|et|-|–|—|a) ?" + NUMBER + UNIT,
        m -> ends(number(m, 1), number(m, 2))),
    form("moins (?:de |d')" + NUMBER + UNIT, m -> ends(null, number(m, 1) - 1)),
    form("plus (?:de |d')" + NUMBER + UNIT, m -> ends(number(m, 1) + 1, null)),
    form(NUMBER + UNIT + " (?:et|ou) (?:plus|davantage|au-delà)", m -> ends(number(m, 1), null)),
    form(NUMBER + UNIT + " (?:et|ou) moins", m -> ends(null, number(m, 1))),
    form("(?:à partir de|au moins) " + NUMBER + UNIT, m -> ends(number(m, 1), null)),
    form("(?:jusqu'à|au plus) " + NUMBER + UNIT, m -> ends(null, number(m, 1))),
    form(NUMBER + UNIT, m -> ends(number(m, 1), number(m, 1))),
  };

  static Optional<Bracket> of(Choice choice) {
    String label = choice.label().strip().replace('’', '\'');
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(label);
      if (matcher.matches()) {
        @Nullable Long[] ends = form.ends().apply(matcher.toMatchResult());
        return Optional.of(new Bracket(choice, ends[0], ends[1]));
      }
    }
    return Optional.empty();
  }

  /** Whether some number is in both. */
  boolean overlaps(Bracket other) {
    return startsBy(other.to) && other.startsBy(to);
  }

  private boolean startsBy(@Nullable Long end) {
    return from == null || end == null || from <= end;
  }

  long first() {
    return from == null ? Long.MIN_VALUE : from;
  }

  long last() {
    return to == null ? Long.MAX_VALUE : to;
  }

  private static @Nullable Long[] ends(@Nullable Long from, @Nullable Long to) {
    return new @Nullable Long[] {from, to};
  }

  private static long number(MatchResult found, int group) {
    return Long.parseLong(found.group(group).replaceAll("\\D", ""));
  }

  private static Form form(String words, Function<MatchResult, @Nullable Long[]> ends) {
    return new Form(Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), ends);
  }
}
