package fr.caf.ecoute.response.paper;

import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which questions are printed, under which number and on which condition. What can never be asked
 * of somebody who answers on paper is left out, and conditions say only what the person can see.
 */
public final class PaperPlan {
  private final Facts facts;
  private final Map<String, OptionalInt> printed = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private int last;

  private PaperPlan(Facts facts) {
    this.facts = facts;
  }

  /** A section, and when it concerns the person. */
  public record Part(Section section, Condition when, List<Item> items) {}

  /** A question, and when it concerns the person. */
  public record Item(Question question, OptionalInt number, Condition when) {}

  /**
   * What is printed of a questionnaire.
   *
   * @param facts of somebody who answers on paper
   */
  public static PaperPlan of(Questionnaire questionnaire, Facts facts) {
    PaperPlan plan = new PaperPlan(facts);
    questionnaire.sections().forEach(plan::add);
    return plan;
  }

  /** The number of a question; none for what is only read, or not printed. */
  public OptionalInt number(String question) {
    return Optional.ofNullable(printed.get(question)).orElseGet(OptionalInt::empty);
  }

  public List<Part> parts() {
    return List.copyOf(parts);
  }

  /** Every question printed, in order. */
  public List<Item> items() {
    return parts.stream().flatMap(part -> part.items().stream()).toList();
  }

  private void add(Section section) {
    Condition when = simple(section.when());
    if (when == null) {
      return;
    }
    List<Item> items = new ArrayList<>();
    for (Question question : section.questions()) {
      Condition asked = simple(question.when());
      if (asked != null) {
        OptionalInt number =
            question instanceof Statement ? OptionalInt.empty() : OptionalInt.of(++last);
        printed.put(question.code(), number);
        items.add(new Item(question, number, asked));
      }
    }
    if (!items.isEmpty()) {
      parts.add(new Part(section, when, items));
    }
  }

  /** What is left of a condition once the facts are known; nothing when it can never hold. */
  public @Nullable Condition simple(Condition condition) {
    return switch (condition) {
      case Condition.Always _ -> condition;
      case Condition.Fact _ -> known(condition);
      case Condition.Compare compare ->
          printed.containsKey(compare.question()) ? compare : known(compare);
      case Condition.All(List<Condition> parts) -> all(parts);
      case Condition.Any(List<Condition> parts) -> any(parts);
      case Condition.Not(Condition opposite) -> not(opposite);
    };
  }

  private @Nullable Condition known(Condition condition) {
    return condition.holds(Answers.none(), facts) ? Condition.always() : null;
  }

  private @Nullable Condition all(List<Condition> conditions) {
    List<Condition> left = new ArrayList<>();
    for (Condition one : conditions) {
      Condition simple = simple(one);
      if (simple == null) {
        return null;
      }
      if (!(simple instanceof Condition.Always)) {
        left.add(simple);
      }
    }
    return switch (left.size()) {
      case 0 -> Condition.always();
      case 1 -> left.getFirst();
      default -> new Condition.All(left);
    };
  }

  private @Nullable Condition any(List<Condition> conditions) {
    List<Condition> left = new ArrayList<>();
    for (Condition one : conditions) {
      Condition simple = simple(one);
      if (simple instanceof Condition.Always) {
        return simple;
      }
      if (simple != null) {
        left.add(simple);
      }
    }
    return switch (left.size()) {
      case 0 -> null;
      case 1 -> left.getFirst();
      default -> new Condition.Any(left);
    };
  }

  private @Nullable Condition not(Condition opposite) {
    Condition simple = simple(opposite);
    if (simple == null) {
      return Condition.always();
    }
    return simple instanceof Condition.Always ? null : new Condition.Not(simple);
  }
}
