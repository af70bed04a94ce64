package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.codebook.Coding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What theming proposes for one open question. Every answer has at least one coding.
 *
 * @param question the question as it was asked
 * @param triage what was set aside first
 * @param themes the themes proposed, largest first
 * @param families the broader themes, for any number of headings from 4 to 12, largest first
 * @param overview the number of headings that best sums the answers up
 * @param boxes the four residual boxes, even when empty
 * @param rareIdeas those of the box of rare ideas that several people have, most shared first
 * @param codings by verbatim id, then rank
 * @param campaigns copied texts, largest first
 * @param duplicates groups of answers whose text is the same, largest first
 * @param encoder the sentence model that took part, as {@code SentenceEncoder.signature} says it
 */
public record ThemeProposals(
    String question,
    TriageCounts triage,
    List<ThemeProposal> themes,
    List<ThemeFamily> families,
    int overview,
    List<ThemeProposal> boxes,
    List<RareIdea> rareIdeas,
    List<Coding> codings,
    List<Campaign> campaigns,
    List<List<String>> duplicates,
    @Nullable String encoder) {
  public ThemeProposals {
    themes = List.copyOf(themes);
    families = List.copyOf(families);
    boxes = List.copyOf(boxes);
    rareIdeas = List.copyOf(rareIdeas);
    codings = List.copyOf(codings);
    campaigns = List.copyOf(campaigns);
    duplicates = duplicates.stream().map(List::copyOf).toList();
  }

  /** Themes, then residual boxes. */
  public List<ThemeProposal> all() {
    return Stream.concat(themes.stream(), boxes.stream()).toList();
  }

  /** The families among this many headings, largest first; the other headings are themes. */
  public List<ThemeFamily> families(int headings) {
    return families.stream().filter(family -> family.shownAmong(headings)).toList();
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
