package fr.caf.ecoute.theming;

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

/**
 * An open question as its last finished run left it: its themes with what was decided, and which
 * answers carry them. The answers of a merged theme count with the theme it was merged into.
 */
public final class CodedQuestion {
  private static final Comparator<Coding> BEST_FIRST =
      Comparator.comparingInt(Coding::place)
          .thenComparing(Comparator.comparingDouble(Coding::confidence).reversed())
          .thenComparing(Coding::responseId);

  private final ThemingRun run;
  private final Map<String, Theme> themes = new LinkedHashMap<>();
  private final Map<String, List<Coding>> codings;
  private final Map<UUID, Integer> campaigns;

  CodedQuestion(
      ThemingRun run, List<Theme> themes, List<Coding> codings, Map<UUID, Integer> campaigns) {
    this.run = run;
    themes.forEach(theme -> this.themes.put(theme.code(), theme));
    this.codings = codings.stream().collect(Collectors.groupingBy(one -> root(one.themeCode())));
    this.campaigns = Map.copyOf(campaigns);
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
    return decided(Decision.ACCEPTED);
  }

  /** Those nobody decided about yet, largest first. */
  public List<Theme> proposed() {
    return decided(Decision.PROPOSED);
  }

  public List<Theme> dismissed() {
    return decided(Decision.DISMISSED);
  }

  /** Those whose answers count with this theme. */
  public List<Theme> mergedInto(Theme theme) {
    return themes.values().stream().filter(one -> theme.code().equals(one.mergedInto())).toList();
  }

  /** What carries no theme, said apart. */
  public List<Theme> boxes() {
    return themes.values().stream().filter(Theme::isBox).toList();
  }

  /** One coding an answer, the surest first. */
  public List<Coding> codings(Theme theme) {
    Map<UUID, Coding> first = new LinkedHashMap<>();
    codings.getOrDefault(theme.code(), List.of()).stream()
        .sorted(BEST_FIRST)
        .forEach(coding -> first.putIfAbsent(coding.responseId(), coding));
    return List.copyOf(first.values());
  }

  /** All that one answer carries, the first theme first. */
  public List<Coding> codings(UUID response) {
    return codings.values().stream()
        .flatMap(List::stream)
        .filter(coding -> coding.responseId().equals(response))
        .sorted(BEST_FIRST)
        .toList();
  }

  /** Every coding, answer by answer, for a file. */
  public List<Coding> codings() {
    return codings.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Coding::responseId).thenComparing(BEST_FIRST))
        .toList();
  }

  /** The theme that a coding counts with today. */
  public Theme counted(Coding coding) {
    return theme(root(coding.themeCode())).orElseThrow();
  }

  /** How many answers carry it. */
  public int size(Theme theme) {
    return responses(theme).size();
  }

  /** How many of them repeat a text that several people sent. */
  public int copies(Theme theme) {
    return (int) responses(theme).stream().filter(campaigns::containsKey).count();
  }

  /** How many answers carry it when each repeated text counts once. */
  public int sizeWithoutCopies(Theme theme) {
    Set<Integer> texts = new HashSet<>();
    int single = 0;
    for (UUID response : responses(theme)) {
      Integer campaign = campaigns.get(response);
      single += campaign == null || texts.add(campaign) ? 1 : 0;
    }
    return single;
  }

  /** Its part of all the answers to the question, from 0 to 1. */
  public double share(Theme theme) {
    return run.answers() == 0 ? 0 : (double) size(theme) / run.answers();
  }

  /** How many answers repeat each text that several people sent, the most repeated first. */
  public List<Integer> campaignSizes() {
    Map<Integer, Integer> sizes = new HashMap<>();
    campaigns.values().forEach(campaign -> sizes.merge(campaign, 1, Integer::sum));
    return sizes.values().stream().sorted(Comparator.reverseOrder()).toList();
  }

  public boolean isCopy(UUID response) {
    return campaigns.containsKey(response);
  }

  private Set<UUID> responses(Theme theme) {
    return codings.getOrDefault(theme.code(), List.of()).stream()
        .map(Coding::responseId)
        .collect(Collectors.toSet());
  }

  private List<Theme> decided(Decision decision) {
    return themes.values().stream()
        .filter(theme -> !theme.isBox() && theme.decision() == decision)
        .sorted(Comparator.<Theme>comparingInt(this::size).reversed())
        .toList();
  }

  private String root(String code) {
    Theme theme = themes.get(code);
    return theme == null || theme.mergedInto() == null ? code : root(theme.mergedInto());
  }
}
