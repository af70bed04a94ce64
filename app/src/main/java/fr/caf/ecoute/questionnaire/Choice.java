package fr.caf.ecoute.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing a person may pick; its code is what is stored, never its label. */
public record Choice(String code, String label, Set<Trait> traits, Condition when) {
  /** How many characters "Autre, précisez" takes. */
  public static final int LONGEST_SPECIFIED = 200;

  /** What sets a choice apart from a plain one. */
  public enum Trait {
    /** "Autre, précisez": comes with a line of text. */
    SPECIFY,
    /** "Aucun de ces choix": cannot be ticked together with another. */
    EXCLUSIVE
  }

  public Choice {
    Code.require(code);
    if (label.isBlank()) {
      throw new IllegalArgumentException("choice " + code + " has no label");
    }
    traits = Set.copyOf(traits);
  }

  public Choice(String code, String label, Trait... traits) {
    this(code, label, Set.of(traits), Condition.always());
  }

  public Choice(String code, String label, Set<Trait> traits) {
    this(code, label, traits, Condition.always());
  }

  public Choice when(Condition newWhen) {
    return new Choice(code, label, traits, newWhen);
  }

  public Choice called(String newLabel) {
    return new Choice(code, newLabel, traits, when);
  }

  public boolean isAlwaysOffered() {
    return when instanceof Condition.Always;
  }

  public boolean asksToSpecify() {
    return traits.contains(Trait.SPECIFY);
  }

  public boolean isExclusive() {
    return traits.contains(Trait.EXCLUSIVE);
  }

  static Optional<Choice> find(List<Choice> choices, String code) {
    return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
  }

  static List<Choice> requireDistinct(String question, List<Choice> choices) {
    long distinct = choices.stream().map(Choice::code).distinct().count();
    if (choices.isEmpty() || distinct < choices.size()) {
      throw new IllegalArgumentException("choices of " + question + ": " + choices);
    }
    return List.copyOf(choices);
  }

  /** What is wrong with picking one of these choices, whatever else is picked. */
  static List<Problem> check(Stem stem, List<Choice> choices, Answer.OneChoice picked) {
    return find(choices, picked.code())
        .map(choice -> choice.checkSpecified(stem, picked.specified()))
        .orElseGet(() -> List.of(new Problem(stem.code(), Problem.Kind.UNKNOWN_CHOICE)));
  }

  /** "Autre" alone is an answer, unless the question insists on one. */
  private List<Problem> checkSpecified(Stem stem, @Nullable String specified) {
    if (specified == null) {
      return asksToSpecify() && stem.required() == Requirement.HARD
          ? List.of(new Problem(stem.code(), Problem.Kind.SPECIFY_MISSING, label))
          : List.of();
    }
    return asksToSpecify()
        ? PlainText.checkLength(stem.code(), specified, LONGEST_SPECIFIED)
        : List.of(new Problem(stem.code(), Problem.Kind.MALFORMED));
  }
}
