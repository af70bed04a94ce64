package fr.caf.ecoute.questionnaire.arrangement;

import fr.caf.ecoute.questionnaire.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The comparisons a condition is made of: looked at, and changed one by one. */
public final class Comparisons {
  private Comparisons() {}

  /** All of them, in order. */
  public static Stream<Condition.Compare> in(Condition condition) {
    return switch (condition) {
      case Condition.Always _, Condition.Fact _ -> Stream.empty();
      case Condition.All(List<Condition> parts) -> parts.stream().flatMap(Comparisons::in);
      case Condition.Any(List<Condition> parts) -> parts.stream().flatMap(Comparisons::in);
      case Condition.Not(Condition part) -> in(part);
      case Condition.Compare compare -> Stream.of(compare);
    };
  }

  /** With each comparison changed; one that is changed into nothing is left out. */
  public static Condition changed(
      Condition condition, Function<Condition.Compare, Optional<Condition>> change) {
    return kept(condition, change).orElseGet(Condition::always);
  }

  private static Optional<Condition> kept(
      Condition condition, Function<Condition.Compare, Optional<Condition>> change) {
    return switch (condition) {
      case Condition.Always _ -> Optional.empty();
      case Condition.Fact fact -> Optional.of(fact);
      case Condition.All(List<Condition> parts) -> joined(parts, change, Condition.All::new);
      case Condition.Any(List<Condition> parts) -> joined(parts, change, Condition.Any::new);
      case Condition.Not(Condition part) -> kept(part, change).map(Condition.Not::new);
      case Condition.Compare compare -> change.apply(compare);
    };
  }

  private static Optional<Condition> joined(
      List<Condition> parts,
      Function<Condition.Compare, Optional<Condition>> change,
      Function<List<Condition>, Condition> join) {
    List<Condition> left = new ArrayList<>();
    parts.forEach(part -> kept(part, change).ifPresent(left::add));
    return switch (left.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(left.getFirst());
      default -> Optional.of(join.apply(left));
    };
  }
}
