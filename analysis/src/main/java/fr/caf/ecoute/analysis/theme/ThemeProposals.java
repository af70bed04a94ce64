package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.codebook.Coding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What theming proposes for one open question. Every answer has at least one coding.
 *
 * @param question the question as it was asked
 * @param triage what was set aside first
 * @param themes the themes proposed, largest first
 * @param boxes the four residual boxes, even when empty
 * @param codings by verbatim id, then rank
 * @param campaigns copied texts, largest first
 * @param duplicates groups of answers whose text is the same, largest first
 */
public record ThemeProposals(
    String question,
    TriageCounts triage,
    List<ThemeProposal> themes,
    List<ThemeProposal> boxes,
    List<Coding> codings,
    List<Campaign> campaigns,
    List<List<String>> duplicates) {
  public ThemeProposals {
    themes = List.copyOf(themes);
    boxes = List.copyOf(boxes);
    codings = List.copyOf(codings);
    campaigns = List.copyOf(campaigns);
    duplicates = duplicates.stream().map(List::copyOf).toList();
  }

  /** Themes, then residual boxes. */
  public List<ThemeProposal> all() {
    return Stream.concat(themes.stream(), boxes.stream()).toList();
  }

  /** What each code is called. */
  public Map<String, ThemeProposal> byCode() {
    return all().stream().collect(Collectors.toMap(ThemeProposal::code, Function.identity()));
  }

  /** The codings of one theme or box, best first. */
  public List<Coding> codingsOf(String code) {
    return codings.stream()
        .filter(coding -> coding.theme().equals(code))
        .sorted(
            Comparator.comparingDouble(Coding::confidence)
                .reversed()
                .thenComparing(Coding::verbatimId))
        .toList();
  }
}
