package fr.caf.ecoute.theming;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The codings of a run, and which of its responses are copies of one text. */
@Singleton
class CodingRecord {
  private final CodingRepository codings;
  private final CampaignCopyRepository copies;

  CodingRecord(CodingRepository codings, CampaignCopyRepository copies) {
    this.codings = codings;
    this.copies = copies;
  }

  void save(List<Coding> newCodings, List<CampaignCopy> newCopies) {
    codings.saveAll(newCodings);
    copies.saveAll(newCopies);
  }

  void replace(List<Coding> gone, List<Coding> newCodings) {
    codings.deleteAll(gone);
    codings.saveAll(newCodings);
  }

  List<Coding> of(UUID run) {
    return codings.findByRunIdOrderById(run);
  }

  /** For each response that repeats a text, the number of that text. */
  Map<UUID, Integer> campaigns(UUID run) {
    return copies.findByRunId(run).stream()
        .collect(
            Collectors.toMap(
                CampaignCopy::responseId, CampaignCopy::campaign, (first, second) -> first));
  }
}
