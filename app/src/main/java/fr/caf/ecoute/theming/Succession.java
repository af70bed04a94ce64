package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.theme.ThemeProposal;
import fr.caf.ecoute.analysis.theme.ThemeProposals;
import fr.caf.ecoute.theming.family.Family;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a new run's proposals become, given what people had decided before: no decision is lost.
 *
 * <p>An earlier theme that was decided on lives on in the proposal that shares most of its answers
 * (Jaccard ≥ .3, one to one, most alike first): it keeps its code, its decision and the person's
 * words. When no proposal is like it, it stays with its own codings, unless it had been dismissed.
 */
record Succession(List<Theme> themes, List<Coding> codings, List<Family> families) {
  static final double ALIKE = .3;

  static Succession of(UUID runId, ThemeProposals proposals, List<Theme> before, List<Coding> was) {
    List<Theme> decided =
        before.stream()
            .filter(theme -> !theme.isBox())
            .filter(theme -> theme.isDecided() || holdsDecisions(theme, was))
            .toList();
    Map<String, Theme> heirs =
        heirs(proposals.themes(), responses(proposals), decided, answersOf(was));
    Set<String> lived = heirs.values().stream().map(Theme::code).collect(Collectors.toSet());
    List<Theme> kept =
        decided.stream()
            .filter(theme -> !lived.contains(theme.code()))
            .filter(theme -> theme.decision() != Decision.DISMISSED)
            .toList();

    Set<String> taken =
        Stream.concat(heirs.values().stream(), kept.stream())
            .map(Theme::code)
            .collect(Collectors.toCollection(HashSet::new));
    List<Theme> themes = new ArrayList<>();
    Map<String, String> codes = new HashMap<>();
    for (ThemeProposal proposal : proposals.all()) {
      Theme fresh = Theme.of(proposal, runId, themes.size());
      Theme earlier = heirs.get(proposal.code());
      Theme theme =
          earlier == null ? fresh.coded(free(fresh.code(), taken)) : fresh.inherits(earlier);
      taken.add(theme.code());
      codes.put(proposal.code(), theme.code());
      themes.add(theme);
    }
    kept.forEach(theme -> themes.add(theme.keptIn(runId, themes.size())));
    List<Family> families =
        proposals.families().stream()
            .map(one -> Family.of(one, runId, code -> codes.getOrDefault(code, code)))
            .toList();
    return new Succession(themes, codings(runId, proposals, codes, kept, was), families).repaired();
  }

  private static boolean holdsDecisions(Theme theme, List<Coding> was) {
    return was.stream().anyMatch(one -> one.isSaid() && one.themeCode().equals(theme.code()));
  }

  /** A theme merged into one that is no longer there stands again as a proposal. */
  private Succession repaired() {
    Set<String> codes = themes.stream().map(Theme::code).collect(Collectors.toSet());
    return new Succession(
        themes.stream()
            .map(
                theme ->
                    theme.mergedInto() == null || codes.contains(theme.mergedInto())
                        ? theme
                        : theme.standing())
            .toList(),
        codings,
        families);
  }

  private static List<Coding> codings(
      UUID runId,
      ThemeProposals proposals,
      Map<String, String> codes,
      List<Theme> kept,
      List<Coding> was) {
    Set<String> keptCodes = kept.stream().map(Theme::code).collect(Collectors.toSet());
    Set<String> living = Set.copyOf(codes.values());
    Set<UUID> said = said(was, living, keptCodes);
    Map<List<Object>, Coding> agreed = new HashMap<>();
    was.stream()
        .filter(one -> one.isDecided() && living.contains(one.themeCode()))
        .forEach(one -> agreed.put(key(one), one));
    List<Coding> found = new ArrayList<>();
    for (var one : proposals.codings()) {
      Coding coding = Coding.of(one, runId, codes.getOrDefault(one.theme(), one.theme()));
      if (!said.contains(coding.responseId())) {
        Coding earlier = agreed.remove(key(coding));
        found.add(earlier == null ? coding : coding.inherits(earlier));
      }
    }
    List<Coding> old =
        was.stream()
            .filter(
                one ->
                    keptCodes.contains(one.themeCode())
                        || (one.isDecided() && agreed.containsKey(key(one))))
            .filter(one -> one.isSaid() || !said.contains(one.responseId()))
            .toList();
    return joined(runId, found, old);
  }

  /** Answers of which a person said all the themes, as far as these are still there. */
  private static Set<UUID> said(List<Coding> was, Set<String> living, Set<String> kept) {
    return was.stream()
        .filter(Coding::isSaid)
        .filter(one -> living.contains(one.themeCode()) || kept.contains(one.themeCode()))
        .map(Coding::responseId)
        .collect(Collectors.toSet());
  }

  /**
   * What was found, then what is kept of before, behind it: an answer has one first theme. What a
   * person agreed to takes an answer out of the boxes of what carries no theme.
   */
  private static List<Coding> joined(UUID runId, List<Coding> found, List<Coding> old) {
    Set<UUID> agreed =
        old.stream().filter(Coding::isDecided).map(Coding::responseId).collect(Collectors.toSet());
    List<Coding> joined =
        found.stream()
            .filter(one -> !one.isInBox() || !agreed.contains(one.responseId()))
            .collect(Collectors.toCollection(ArrayList::new));
    Map<UUID, Integer> places = new HashMap<>();
    joined.stream()
        .filter(one -> !one.isInBox())
        .forEach(one -> places.merge(one.responseId(), one.place(), Math::max));
    old.stream()
        .sorted(Comparator.comparing(Coding::isDecided).thenComparingInt(Coding::place))
        .forEach(
            one -> joined.add(one.keptIn(runId, places.merge(one.responseId(), 1, Integer::sum))));
    return List.copyOf(joined);
  }

  private static List<Object> key(Coding coding) {
    return List.of(coding.responseId(), coding.themeCode());
  }

  private record Likeness(String proposal, Theme earlier, double jaccard) {}

  /** For each proposal that is an earlier theme found again, that theme. */
  private static Map<String, Theme> heirs(
      List<ThemeProposal> proposals,
      Map<String, Set<UUID>> now,
      List<Theme> decided,
      Map<String, Set<UUID>> then) {
    List<Likeness> pairs = new ArrayList<>();
    for (ThemeProposal proposal : proposals) {
      for (Theme earlier : decided) {
        double jaccard =
            jaccard(
                now.getOrDefault(proposal.code(), Set.of()),
                then.getOrDefault(earlier.code(), Set.of()));
        if (jaccard >= ALIKE) {
          pairs.add(new Likeness(proposal.code(), earlier, jaccard));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Likeness::jaccard)
            .reversed()
            .thenComparing(Likeness::proposal)
            .thenComparing(pair -> pair.earlier().code()));
    Map<String, Theme> heirs = new HashMap<>();
    Set<String> given = new HashSet<>();
    for (Likeness pair : pairs) {
      if (!heirs.containsKey(pair.proposal()) && given.add(pair.earlier().code())) {
        heirs.put(pair.proposal(), pair.earlier());
      }
    }
    return heirs;
  }

  private static double jaccard(Set<UUID> one, Set<UUID> other) {
    long both = one.stream().filter(other::contains).count();
    long either = one.size() + other.size() - both;
    return either == 0 ? 0 : (double) both / either;
  }

  private static String free(String code, Set<String> taken) {
    String free = code;
    for (int number = 2; taken.contains(free); number++) {
      free = code + "-" + number;
    }
    return free;
  }

  private static Map<String, Set<UUID>> responses(ThemeProposals proposals) {
    return proposals.codings().stream()
        .collect(
            Collectors.groupingBy(
                fr.caf.ecoute.analysis.codebook.Coding::theme,
                Collectors.mapping(one -> UUID.fromString(one.verbatimId()), Collectors.toSet())));
  }

  private static Map<String, Set<UUID>> answersOf(List<Coding> codings) {
    return codings.stream()
        .collect(
            Collectors.groupingBy(
                Coding::themeCode, Collectors.mapping(Coding::responseId, Collectors.toSet())));
  }
}
