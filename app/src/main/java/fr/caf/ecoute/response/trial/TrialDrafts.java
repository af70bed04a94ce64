package fr.caf.ecoute.response.trial;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.questionnaire.Answers;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What members of the team answer to try a questionnaire: in memory alone, for the time of a trial.
 * Nothing of it can reach a ballot or a response.
 */
@Singleton
class TrialDrafts {
  private static final Duration KEPT = Duration.ofHours(3);
  private static final int MOST = 1_000;

  private final Cache<Key, Draft> drafts =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();

  private record Key(UUID member, UUID consultation) {}

  /** One trial under way. */
  record Draft(Manner manner, Answers said) {}

  Optional<Draft> find(UUID member, UUID consultation) {
    return Optional.ofNullable(drafts.getIfPresent(new Key(member, consultation)));
  }

  void keep(UUID member, UUID consultation, Draft draft) {
    drafts.put(new Key(member, consultation), draft);
  }

  void forget(UUID member, UUID consultation) {
    drafts.invalidate(new Key(member, consultation));
  }
}
