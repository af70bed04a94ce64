package fr.caf.ecoute.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A questionnaire's words in another language, by the key of each text (see {@link Rewording}).
 *
 * <p>Keys the questionnaire does not know are kept: they are those of a question that was taken
 * away and may come back, or words of the pages themselves.
 */
public record Translation(Map<String, Phrase> phrases) {
  private static final Translation EMPTY = new Translation(Map.of());

  public Translation {
    phrases = Collections.unmodifiableMap(new LinkedHashMap<>(phrases));
  }

  public static Translation empty() {
    return EMPTY;
  }

  /**
   * One text.
   *
   * @param source the French it was translated from: when that has changed, the text is stale
   */
  public record Phrase(String source, String text) {
    public Phrase {
      if (text.isBlank()) {
        throw new IllegalArgumentException("an empty translation is a missing one");
      }
    }
  }

  public Optional<String> text(String key) {
    return Optional.ofNullable(phrases.get(key)).map(Phrase::text);
  }

  public Translation with(String key, Phrase phrase) {
    Map<String, Phrase> changed = new LinkedHashMap<>(phrases);
    changed.put(key, phrase);
    return new Translation(changed);
  }

  public Translation without(String key) {
    Map<String, Phrase> changed = new LinkedHashMap<>(phrases);
    changed.remove(key);
    return new Translation(changed);
  }
}
