package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Check;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.Offer;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import java.util.List;
import java.util.stream.Stream;

/** Takes conditions apart, and puts them together. */
final class Conditions {
  private Conditions() {}

  /** Every condition of a questionnaire, wherever it stands. */
  static Stream<Condition> of(Questionnaire questionnaire) {
    return questionnaire.sections().stream()
        .flatMap(
            section ->
                Stream.concat(
                    Stream.of(section.when()),
                    section.questions().stream().flatMap(Conditions::of)));
  }

  private static Stream<Condition> of(Question question) {
    return Stream.of(
            Stream.of(question.when()),
            Offer.choices(question).stream().map(Choice::when),
            question.stem().checks().stream().map(Check::when),
            question.stem().exits().stream().map(Exit::when))
        .flatMap(one -> one);
  }

  /** The comparisons a condition is made of. */
  static Stream<Condition> leaves(Condition condition) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) -> parts.stream().flatMap(Conditions::leaves);
      case Condition.Any(List<Condition> parts) -> parts.stream().flatMap(Conditions::leaves);
      case Condition.Not(Condition part) -> leaves(part);
      case Condition.Always _, Condition.Compare _, Condition.Fact _ -> Stream.of(condition);
    };
  }

  static boolean isAlways(Condition condition) {
    return condition instanceof Condition.Always;
  }

  /** All that are more than « always ». */
  static Condition all(Condition... conditions) {
    List<Condition> told = Stream.of(conditions).filter(one -> !isAlways(one)).toList();
    return told.isEmpty() ? Condition.always() : new Condition.All(told);
  }

  /** When something of the question is left to show: one of its choices at least. */
  static Condition offersSomething(Question question) {
    List<Condition> whens = Offer.choices(question).stream().map(Choice::when).toList();
    return whens.isEmpty() || whens.stream().anyMatch(Conditions::isAlways)
        ? Condition.always()
        : new Condition.Any(whens);
  }
}
