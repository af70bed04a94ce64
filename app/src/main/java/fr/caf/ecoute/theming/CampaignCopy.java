package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.theme.Campaign;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A response that repeats, nearly word for word, a text sent by several people.
 *
 * @param campaign numbers the text in its run
 */
@MappedEntity
record CampaignCopy(
    @Id @GeneratedValue @Nullable Long id, UUID runId, int campaign, UUID responseId) {

  static List<CampaignCopy> of(List<Campaign> campaigns, UUID runId) {
    return IntStream.range(0, campaigns.size())
        .boxed()
        .flatMap(number -> copies(campaigns.get(number), number, runId))
        .toList();
  }

  private static Stream<CampaignCopy> copies(Campaign campaign, int number, UUID runId) {
    return campaign.verbatimIds().stream()
        .map(id -> new CampaignCopy(null, runId, number, UUID.fromString(id)));
  }
}
