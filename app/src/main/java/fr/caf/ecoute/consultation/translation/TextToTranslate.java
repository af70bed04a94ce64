package fr.caf.ecoute.consultation.translation;

import org.jspecify.annotations.Nullable;

/**
 * One text people read, and its translation.
 *
 * @param group the code of its part of the questionnaire, or the name of another group
 * @param where where people read it, in words
 * @param french the words to translate
 * @param translation the words in the other language, if there are any
 * @param stale whether the French has changed since
 */
public record TextToTranslate(
    String key,
    String group,
    String where,
    String french,
    @Nullable String translation,
    boolean stale) {
  public boolean isMissing() {
    return translation == null;
  }
}
