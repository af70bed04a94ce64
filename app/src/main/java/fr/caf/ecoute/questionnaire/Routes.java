package fr.caf.ecoute.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where one may go after a question, for each way of answering it.
 *
 * <p>Nothing else is known of the person than that they came to this question; what also depends on
 * other answers is told as possible, in order, down to what surely comes.
 */
public final class Routes {
  private final Questionnaire questionnaire;
  private final String code;
  private final Map<String, Knowledge> known;
  private final List<Step> steps = new ArrayList<>();

  private Routes(Questionnaire questionnaire, String code, Map<String, Knowledge> known) {
    this.questionnaire = questionnaire;
    this.code = code;
    this.known = known;
  }

  /**
   * A way of answering and what follows it.
   *
   * @param steps what may come next, the last one surely unless it may end
   * @param mayEnd whether nothing may be asked after it
   */
  public record Route(Said said, List<Step> steps, boolean mayEnd) {
    public Route {
      steps = List.copyOf(steps);
    }
  }

  /** Something that may come next. */
  public sealed interface Step {
    /** Whether it surely comes, unless something before it on the route does. */
    boolean certain();
  }

  /** A question; {@code samePage} when it comes up beside the one just answered. */
  public record Asks(String question, boolean samePage, boolean certain) implements Step {}

  /** An early end. */
  public record Ends(Exit exit, boolean certain) implements Step {}

  /** One route for each way of answering, in the order of the choices; silence is the last. */
  public static List<Route> of(Questionnaire questionnaire, String code) {
    Question asked = questionnaire.question(code).orElseThrow();
    Map<String, Knowledge> arriving = arriving(questionnaire, code);
    List<Route> routes = new ArrayList<>();
    for (Said said : Said.waysOf(asked, questionnaire)) {
      Map<String, Knowledge> known = new LinkedHashMap<>(arriving);
      known.put(code, said.knowledge());
      Routes walk = new Routes(questionnaire, code, known);
      boolean mayEnd = walk.go();
      routes.add(new Route(said, walk.steps, mayEnd));
    }
    return routes;
  }

  /** Whether one may come to the very end. */
  private boolean go() {
    boolean reached = false;
    for (Section section : questionnaire.sections()) {
      boolean here =
          section.questions().stream().anyMatch(question -> question.code().equals(code));
      if (here) {
        reached = true;
        if (leaves(section)) {
          return false;
        }
      } else if (reached && asks(section, 0, Certainty.of(section.when(), known))) {
        return false;
      }
    }
    return true;
  }

  /** From the question to the end of its section; whether what comes is sure. */
  private boolean leaves(Section section) {
    int next = 0;
    while (!section.questions().get(next).code().equals(code)) {
      next++;
    }
    next++;
    return switch (section.layout()) {
      case ONE_PER_PAGE ->
          ends(section.questions().subList(next - 1, next)) || asks(section, next, Certainty.YES);
      case TOGETHER -> {
        bringsUp(section.questions().subList(next, section.questions().size()));
        yield ends(section.questions());
      }
    };
  }

  /** Questions of the same page that only come up with some answers to this one. */
  private void bringsUp(List<Question> others) {
    for (Question other : others) {
      Certainty shown = Certainty.of(other.when(), known);
      if (shown == Certainty.NO) {
        known.put(other.code(), Knowledge.nothingSaid());
      } else if (other.when().questions().anyMatch(code::equals)) {
        steps.add(new Asks(other.code(), true, shown == Certainty.YES));
      }
    }
  }

  private boolean ends(List<Question> page) {
    for (Question question : page) {
      for (Exit exit : question.stem().exits()) {
        Certainty taken = Certainty.of(exit.when(), known);
        if (taken != Certainty.NO) {
          boolean sure = taken == Certainty.YES && question.code().equals(code);
          steps.add(new Ends(exit, sure));
          if (sure) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean asks(Section section, int from, Certainty shown) {
    for (Question question : section.questions().subList(from, section.questions().size())) {
      Certainty here =
          shown.and(Certainty.of(question.when(), known)).and(Certainty.ofOffer(question, known));
      switch (here) {
        case NO -> known.put(question.code(), Knowledge.nothingSaid());
        case MAYBE -> steps.add(new Asks(question.code(), false, false));
        case YES -> {
          steps.add(new Asks(question.code(), false, true));
          return true;
        }
      }
    }
    return false;
  }

  /** What having come to the question tells of the earlier answers. */
  private static Map<String, Knowledge> arriving(Questionnaire questionnaire, String code) {
    Map<String, Knowledge> known = new LinkedHashMap<>();
    for (Section section : questionnaire.sections()) {
      for (Question question : section.questions()) {
        if (question.code().equals(code)) {
          learn(questionnaire, section.when(), known);
          learn(questionnaire, question.when(), known);
          return known;
        }
      }
    }
    return known;
  }

  private static void learn(
      Questionnaire questionnaire, Condition condition, Map<String, Knowledge> known) {
    switch (condition) {
      case Condition.All(List<Condition> parts) ->
          parts.forEach(part -> learn(questionnaire, part, known));
      case Condition.Compare compare ->
          questionnaire
              .question(compare.question())
              .ifPresent(
                  question ->
                      known.put(
                          question.code(),
                          known
                              .getOrDefault(question.code(), Knowledge.before(question))
                              .having(compare)));
      case Condition.Always _, Condition.Any _, Condition.Not _, Condition.Fact _ -> {}
    }
  }
}
