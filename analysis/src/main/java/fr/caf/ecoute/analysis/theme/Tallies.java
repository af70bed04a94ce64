package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.codebook.Coding;
import java.util.ArrayList;
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
    Map<String, Integer> circulated = new HashMap<>();
    List<Map<String, Integer>> copies = new ArrayList<>();
    for (Campaign campaign : campaigns) {
      campaign.verbatimIds().forEach(id -> circulated.put(id, copies.size()));
      copies.add(new HashMap<>());
    }
    for (Coding coding : codings) {
      size.merge(coding.theme(), 1, Integer::sum);
      if (coding.rank() == 1) {
        primary.merge(coding.theme(), 1, Integer::sum);
      }
      Integer campaign = circulated.get(coding.verbatimId());
      if (campaign == null) {
        withoutCampaigns.merge(coding.theme(), 1, Integer::sum);
      } else {
        copies.get(campaign).merge(coding.theme(), 1, Integer::sum);
      }
    }
    // What most copies say is the campaign's, once; what fewer say is what people added to it.
    for (int campaign = 0; campaign < copies.size(); campaign++) {
      int most = campaigns.get(campaign).verbatimIds().size() / 2;
      copies
          .get(campaign)
          .forEach(
              (code, count) ->
                  withoutCampaigns.merge(code, count > most ? 1 : count, Integer::sum));
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
