package fr.caf.ecoute.analysis.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the dictionary says a written word can be.
 *
 * @param parts empty when the dictionary does not know it
 * @param infinitive of the verb it can be a form of
 * @param imperative whether it can give an order to several people, or politely to one
 * @param feminine whether, as a noun, it may be feminine
 * @param masculine whether, as a noun, it may be masculine
 * @param plural whether, as a noun, it is only plural
 */
public record WordForms(
    Set<PartOfSpeech> parts,
    @Nullable String infinitive,
    boolean imperative,
    boolean feminine,
    boolean masculine,
    boolean plural) {
  static final WordForms UNKNOWN = new WordForms(Set.of(), null, false, false, false, false);

  public WordForms {
    parts = Set.copyOf(parts);
  }

  /** Whether it can play this part. */
  public boolean may(PartOfSpeech part) {
    return parts.contains(part);
  }

  public boolean known() {
    return !parts.isEmpty();
  }
}
