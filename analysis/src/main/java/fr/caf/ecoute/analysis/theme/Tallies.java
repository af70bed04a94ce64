package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.codebook.Coding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many answers carry each code. */
final class Tallies {
  private final Map<String, Integer> size = new HashMap<>();
  private final Map<String, Integer> primary = new HashMap<>();
  private final Map<String, Integer> withoutCampaigns = new HashMap<>();

  Tallies(List<Coding> codings, List<Campaign> campaigns) {
    Set<String> repeated = new HashSet<>();
    for (Campaign campaign : campaigns) {
      repeated.addAll(campaign.verbatimIds().subList(1, campaign.verbatimIds().size()));
    }
    for (Coding coding : codings) {
      size.merge(coding.theme(), 1, Integer::sum);
      if (coding.rank() == 1) {
        primary.merge(coding.theme(), 1, Integer::sum);
      }
      if (!repeated.contains(coding.verbatimId())) {
        withoutCampaigns.merge(coding.theme(), 1, Integer::sum);
      }
    }
  }

  /** How many answers carry any of several codes, as if they were one. */
  static Tallies ofUnion(
      String union, Set<String> codes, List<Coding> codings, List<Campaign> campaigns) {
    Set<String> counted = new HashSet<>();
    List<Coding> once =
        codings.stream()
            .filter(coding -> codes.contains(coding.theme()) && counted.add(coding.verbatimId()))
            .map(coding -> coding.of(union))
            .toList();
    return new Tallies(once, campaigns);
  }

  int size(String code) {
    return size.getOrDefault(code, 0);
  }

  int primary(String code) {
    return primary.getOrDefault(code, 0);
  }

  int withoutCampaigns(String code) {
    return withoutCampaigns.getOrDefault(code, 0);
  }
}
