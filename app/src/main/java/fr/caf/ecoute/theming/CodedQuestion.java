package fr.caf.ecoute.theming;

import fr.caf.ecoute.theming.family.Families;
import fr.caf.ecoute.theming.family.Family;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An open question as its last finished run left it: its themes with what was decided, and which
 * answers carry them. The answers of a merged theme count with the theme it was merged into.
 */
public final class CodedQuestion {
  private final ThemingRun run;
  private final Map<String, Theme> themes = new LinkedHashMap<>();
  private final Families families;
  private final RunCodings codings;
  private final Map<String, List<String>> gathered;
  private final Map<String, List<Coding>> counted = new HashMap<>();

  CodedQuestion(ThemingRun run, List<Theme> themes, Families families, RunCodings codings) {
    this.run = run;
    themes.forEach(theme -> this.themes.put(theme.code(), theme));
    this.families = families;
    this.codings = codings;
    this.gathered = themes.stream().map(Theme::code).collect(Collectors.groupingBy(this::root));
  }

  public ThemingRun run() {
    return run;
  }

  /** All of them, decided or not, boxes included. */
  public List<Theme> themes() {
    return List.copyOf(themes.values());
  }

  public Optional<Theme> theme(String code) {
    return Optional.ofNullable(themes.get(code));
  }

  /** Those a person accepted, largest first. */
  public List<Theme> accepted() {
    return decided(Set.of(Decision.ACCEPTED));
  }

  /** Those nobody decided about yet, largest first. */
  public List<Theme> proposed() {
    return decided(Set.of(Decision.PROPOSED));
  }

  /** Those accepted or still proposed, largest first. */
  public List<Theme> standing() {
    return decided(Set.of(Decision.ACCEPTED, Decision.PROPOSED));
  }

  public List<Theme> dismissed() {
    return decided(Set.of(Decision.DISMISSED));
  }

  /** Those whose answers count with this theme. */
  public List<Theme> mergedInto(Theme theme) {
    return themes.values().stream().filter(one -> theme.code().equals(one.mergedInto())).toList();
  }

  /** What carries no theme, said apart. */
  public List<Theme> boxes() {
    return themes.values().stream().filter(Theme::isBox).toList();
  }

  public Families families() {
    return families;
  }

  /**
   * These themes under this many headings, largest first; fewer when themes were merged, dismissed
   * or are not among those given.
   */
  public List<Heading> headings(List<Theme> shown, int number) {
    Map<String, Family> familyOf = new HashMap<>();
    families.among(number).forEach(one -> one.themes().forEach(code -> familyOf.put(code, one)));
    Map<List<String>, List<Theme>> headings =
        shown.stream()
            .collect(
                Collectors.groupingBy(
                    theme -> together(familyOf.get(theme.code()), theme),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return headings.values().stream()
        .map(of -> heading(familyOf.get(of.getFirst().code()), of))
        .sorted(Comparator.comparingInt(Heading::size).reversed())
        .toList();
  }

  /** One coding an answer, the surest first. */
  public List<Coding> codings(Theme theme) {
    return counted.computeIfAbsent(
        theme.code(), code -> codings.ofAny(gathered.getOrDefault(code, List.of())));
  }

  /** All that one answer carries, the first theme first. */
  public List<Coding> codings(UUID response) {
    return codings.of(response);
  }

  /** Every coding, answer by answer, for a file. */
  public List<Coding> codings() {
    return codings.all();
  }

  /** The theme that a coding counts with today. */
  public Theme counted(Coding coding) {
    return theme(root(coding.themeCode())).orElseThrow();
  }

  /** How many answers carry it. */
  public int size(Theme theme) {
    return codings(theme).size();
  }

  /** How many of them repeat a text that several people sent. */
  public int copies(Theme theme) {
    return (int) codings(theme).stream().filter(one -> isCopy(one.responseId())).count();
  }

  /** How many answers carry it when each repeated text counts once. */
  public int sizeWithoutCopies(Theme theme) {
    Set<Integer> texts = new HashSet<>();
    int single = 0;
    for (Coding coding : codings(theme)) {
      Integer campaign = codings.campaigns().get(coding.responseId());
      single += campaign == null || texts.add(campaign) ? 1 : 0;
    }
    return single;
  }

  /** Its part of all the answers to the question, from 0 to 1. */
  public double share(Theme theme) {
    return share(size(theme));
  }

  /** What part of all the answers to the question this many are, from 0 to 1. */
  public double share(int size) {
    return run.answers() == 0 ? 0 : (double) size / run.answers();
  }

  /** How many answers repeat each text that several people sent, the most repeated first. */
  public List<Integer> campaignSizes() {
    Map<Integer, Integer> sizes = new HashMap<>();
    codings.campaigns().values().forEach(campaign -> sizes.merge(campaign, 1, Integer::sum));
    return sizes.values().stream().sorted(Comparator.reverseOrder()).toList();
  }

  public boolean isCopy(UUID response) {
    return codings.campaigns().containsKey(response);
  }

  /** The codes of the themes this one is shown with. */
  private static List<String> together(@Nullable Family family, Theme theme) {
    return family == null ? List.of(theme.code()) : family.themes();
  }

  private Heading heading(@Nullable Family family, List<Theme> of) {
    return family == null || of.size() == 1
        ? new Heading(null, of, size(of.getFirst()))
        : new Heading(family.label(), of, union(of));
  }

  private int union(Collection<Theme> some) {
    return (int)
        some.stream()
            .flatMap(theme -> codings(theme).stream())
            .map(Coding::responseId)
            .distinct()
            .count();
  }

  private List<Theme> decided(Set<Decision> decisions) {
    return themes.values().stream()
        .filter(theme -> !theme.isBox() && decisions.contains(theme.decision()))
        .sorted(Comparator.<Theme>comparingInt(this::size).reversed())
        .toList();
  }

  private String root(String code) {
    Theme theme = themes.get(code);
    return theme == null || theme.mergedInto() == null ? code : root(theme.mergedInto());
  }
}
