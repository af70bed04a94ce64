package fr.caf.ecoute.consultation.builder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.caf.ecoute.consultation.review.Editor;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Who else has a questionnaire open: kept for some minutes, and nowhere on disk. */
@Singleton
class Presence {
  private static final Duration LIVELY = Duration.ofMinutes(5);

  private final Cache<Seat, String> seats =
      Caffeine.newBuilder().expireAfterWrite(LIVELY).maximumSize(10_000).build();

  private record Seat(UUID consultation, UUID member) {}

  /** Notes that this member is at work here, and tells the names of the others. */
  List<String> othersThan(Editor editor, UUID consultation) {
    seats.put(new Seat(consultation, editor.id()), editor.name());
    return seats.asMap().entrySet().stream()
        .filter(seat -> seat.getKey().consultation().equals(consultation))
        .filter(seat -> !seat.getKey().member().equals(editor.id()))
        .map(java.util.Map.Entry::getValue)
        .sorted()
        .toList();
  }
}
