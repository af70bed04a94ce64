package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.codebook.ResidualBox;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.results.StatisticalSecrecy;
import fr.caf.ecoute.web.French;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many carry a theme, in words, and nothing that would tell about too few people.
 *
 * @param hidden why the figures are not shown; empty when they are
 * @param copies "dont 12 copies d'un même texte", or empty
 * @param distinct how many there are when each repeated text counts once, or empty
 * @param width of the bar, from 0 to 100
 */
public record ThemeCounts(
    String hidden, String count, String share, String copies, String distinct, int width) {
  private static final String NEARLY_ALL =
      "toutes, ou presque, des copies d’un même texte ou de quelques-uns";

  /** For each theme and box of a question, by code; all are judged together. */
  public static Map<String, ThemeCounts> of(CodedQuestion question, Audience audience) {
    StatisticalSecrecy secrecy = StatisticalSecrecy.of(audience);
    List<Theme> counted =
        question.themes().stream().filter(theme -> theme.mergedInto() == null).toList();
    List<Long> sizes = counted.stream().map(theme -> (long) question.size(theme)).toList();
    BitSet kept = secrecy.hiddenShares(sizes, question.run().answers());
    Map<String, ThemeCounts> counts = new HashMap<>();
    question.themes().forEach(theme -> counts.put(theme.code(), hidden(secrecy)));
    for (int i = kept.nextClearBit(0); i < counted.size(); i = kept.nextClearBit(i + 1)) {
      Theme theme = counted.get(i);
      counts.put(theme.code(), shown(question, theme, secrecy));
    }
    return Map.copyOf(counts);
  }

  /**
   * In the order given, but those withheld last and by name: their place among the others would
   * tell their size.
   */
  public static <T> List<T> inOrder(
      List<T> all, Function<T, ThemeCounts> counts, Function<T, String> name) {
    Map<Boolean, List<T>> withheld =
        all.stream().collect(Collectors.partitioningBy(one -> counts.apply(one).withheld()));
    return Stream.concat(
            Objects.requireNonNull(withheld.get(false)).stream(),
            Objects.requireNonNull(withheld.get(true)).stream().sorted(Comparator.comparing(name)))
        .toList();
  }

  /**
   * For themes gathered under one heading. A theme kept back keeps back what holds it, and so do a
   * few people who carry one theme more than another, or two at once: two figures that differ by a
   * few people tell about these few.
   */
  public static ThemeCounts of(
      Heading heading, CodedQuestion question, Map<String, ThemeCounts> themes, Audience audience) {
    List<ThemeCounts> within =
        heading.themes().stream()
            .map(one -> Objects.requireNonNull(themes.get(one.code())))
            .toList();
    if (within.size() == 1) {
      return within.getFirst();
    }
    StatisticalSecrecy secrecy = StatisticalSecrecy.of(audience);
    List<Integer> sizes = heading.themes().stream().map(question::size).toList();
    int twice = sizes.stream().mapToInt(size -> size).sum() - heading.size();
    boolean few =
        !secrecy.hiddenShares(List.of((long) heading.size()), question.run().answers()).isEmpty()
            || sizes.stream().anyMatch(size -> secrecy.isTooFew(heading.size() - size))
            || secrecy.isTooFew(twice);
    double share = question.share(heading.size());
    return few || within.stream().anyMatch(ThemeCounts::withheld)
        ? hidden(secrecy)
        : new ThemeCounts(
            "",
            French.count(heading.size(), "réponse", "réponses"),
            French.percent(share),
            "",
            "",
            (int) Math.round(100 * share));
  }

  public boolean withheld() {
    return !hidden.isEmpty();
  }

  private static ThemeCounts hidden(StatisticalSecrecy secrecy) {
    return new ThemeCounts(secrecy.reason(), "—", "—", "", "", 0);
  }

  private static ThemeCounts shown(
      CodedQuestion question, Theme theme, StatisticalSecrecy secrecy) {
    int size = question.size(theme);
    int copies = question.copies(theme);
    boolean few = secrecy.isTooFew(copies);
    boolean nearlyAll = secrecy.isTooFew(size - copies);
    int distinct = question.sizeWithoutCopies(theme);
    return new ThemeCounts(
        "",
        French.count(size, "réponse", "réponses"),
        French.percent(question.share(theme)),
        few ? "" : nearlyAll ? NEARLY_ALL : copies(copies, distinct),
        few || nearlyAll ? "" : String.valueOf(distinct),
        (int) Math.round(100 * question.share(theme)));
  }

  private static String copies(int copies, int without) {
    return "dont "
        + French.count(copies, "copie d’un même texte", "copies d’un même texte")
        + "\u00a0: "
        + French.count(without, "réponse", "réponses")
        + " en comptant chaque texte une fois";
  }

  /**
   * How many answers were read, and how many of them say nothing: as far as what is told of those
   * who say nothing among the themes tells it.
   */
  public static String read(CodedQuestion question, Audience audience) {
    String read = French.count(question.run().answers(), "réponse", "réponses");
    return sayingNothing(question, audience)
        .map(empty -> read + ", dont " + empty + " qui ne disent rien de la question.")
        .orElse(read + ".");
  }

  /** How many say nothing; not where the box of these is withheld, or where it is empty. */
  static Optional<String> sayingNothing(CodedQuestion question, Audience audience) {
    Map<String, ThemeCounts> counts = of(question, audience);
    return question
        .theme(ResidualBox.NON_ANSWER.code())
        .filter(box -> !Objects.requireNonNull(counts.get(box.code())).withheld())
        .map(box -> French.number(question.size(box)));
  }
}
