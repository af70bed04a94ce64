package fr.caf.ecoute.results;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which answers decide whether a question is asked. How many were asked it is then a sum of counts
 * of another question, and may give back one that is kept back there: what only those who ticked
 * "no" were asked tells how many ticked "no".
 */
final class Routing {
  /** Conditions on channel, language or audience are not looked at. */
  private static final Facts ANYBODY = new Facts(Channel.WEB, Language.FRENCH, "public");

  private final Map<String, List<Condition>> gates;

  private Routing(Map<String, List<Condition>> gates) {
    this.gates = Map.copyOf(gates);
  }

  /** Of the versions, the latest first: what a question was last asked under counts. */
  static Routing of(List<Questionnaire> latestFirst) {
    Map<String, List<Condition>> gates = new HashMap<>();
    for (Questionnaire version : latestFirst) {
      List<Condition> passed = new ArrayList<>();
      for (Section section : version.sections()) {
        for (Question question : section.questions()) {
          List<Condition> own = new ArrayList<>(passed);
          own.add(section.when());
          own.add(question.when());
          own.removeIf(gate -> gate.questions().findAny().isEmpty());
          gates.putIfAbsent(question.code(), List.copyOf(own));
          question.stem().exits().stream()
              .filter(exit -> exit.ending() == Exit.Ending.SEND)
              .map(exit -> new Condition.Not(exit.when()))
              .forEach(passed::add);
        }
      }
    }
    return new Routing(gates);
  }

  /** The questions whose answers decide, near or far, whether these are asked. */
  Set<String> deciders(Collection<String> questions) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> waiting = new ArrayDeque<>(questions);
    while (!waiting.isEmpty()) {
      direct(waiting.remove()).stream().filter(found::add).forEach(waiting::add);
    }
    return found;
  }

  private Set<String> direct(String question) {
    return gates.getOrDefault(question, List.of()).stream()
        .flatMap(Condition::questions)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Keeps back all of the questions of which being asked would uncover an answer that is kept back
   * elsewhere. Where several answers decide together, the sums are mixed and none is.
   *
   * @param counts of all the responses, in the order of the questionnaire
   */
  void settle(List<QuestionCount> counts, StatisticalSecrecy secrecy) {
    for (QuestionCount asked : counts) {
      Set<String> deciders = direct(asked.question().code());
      if (deciders.size() == 1
          && counts.stream()
              .filter(one -> deciders.contains(one.question().code()))
              .anyMatch(one -> uncovers(asked.question().code(), one, secrecy))) {
        asked.keepBack();
      }
    }
  }

  private boolean uncovers(String asked, QuestionCount decider, StatisticalSecrecy secrecy) {
    Map<Boolean, List<Long>> keptBack =
        decider.keptBack().stream()
            .collect(
                Collectors.partitioningBy(
                    option -> asks(asked, decider, decider.answer(option.code())),
                    Collectors.mapping(Options.Option::count, Collectors.toList())));
    return (decider.sum() == Tally.Sum.WHOLE
            && keptBack.values().stream().noneMatch(List::isEmpty)
            && keptBack.values().stream().anyMatch(secrecy::areGivenAwayBySum))
        || decider.brackets().stream().anyMatch(some -> cuts(asked, decider, some, secrecy));
  }

  /** Whether the condition separates a few people of a bracket from its others. */
  private boolean cuts(
      String asked, QuestionCount decider, List<Answer> bracket, StatisticalSecrecy secrecy) {
    long in = bracket.stream().filter(number -> asks(asked, decider, number)).count();
    return secrecy.isGivenAwayBy(in) && in < bracket.size()
        || secrecy.isGivenAwayBy(bracket.size() - in) && in > 0;
  }

  private boolean asks(String question, QuestionCount decider, Answer said) {
    Answers answers = Answers.of(Map.of(decider.question().code(), said));
    return gates.getOrDefault(question, List.of()).stream()
        .allMatch(gate -> gate.holds(answers, ANYBODY));
  }
}
