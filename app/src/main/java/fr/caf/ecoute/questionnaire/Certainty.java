package fr.caf.ecoute.questionnaire;

import java.util.List;
import java.util.Map;

/** Whether a condition holds, as far as what is known tells. */
enum Certainty {
  YES,
  NO,
  MAYBE;

  static Certainty of(Condition condition, Map<String, Knowledge> known) {
    return switch (condition) {
      case Condition.Always _ -> YES;
      case Condition.All(List<Condition> parts) ->
          parts.stream().map(part -> of(part, known)).reduce(YES, Certainty::and);
      case Condition.Any(List<Condition> parts) ->
          parts.stream().map(part -> of(part, known)).reduce(NO, Certainty::or);
      case Condition.Not(Condition part) -> of(part, known).opposite();
      case Condition.Compare compare -> {
        Knowledge knowledge = known.get(compare.question());
        yield knowledge == null ? MAYBE : knowledge.of(compare);
      }
      case Condition.Fact _ -> MAYBE;
    };
  }

  /** Whether anything of a question is offered. */
  static Certainty ofOffer(Question question, Map<String, Knowledge> known) {
    List<Choice> offered = question.offered();
    return offered.isEmpty()
        ? YES
        : offered.stream().map(choice -> of(choice.when(), known)).reduce(NO, Certainty::or);
  }

  Certainty and(Certainty other) {
    return this == NO || other == NO ? NO : this == YES && other == YES ? YES : MAYBE;
  }

  Certainty or(Certainty other) {
    return this == YES || other == YES ? YES : this == NO && other == NO ? NO : MAYBE;
  }

  Certainty opposite() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case MAYBE -> MAYBE;
    };
  }
}
