package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.consultation.ConditionWords;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Routes;
import fr.caf.ecoute.questionnaire.Said;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.web.French;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where some answers to a question lead, in words.
 *
 * @param said the answers, as they are picked
 * @param nexts what may come next, in order
 */
record RouteView(String said, List<Next> nexts) {

  /** Something that may come next; {@code address} is empty when it is no question. */
  record Next(String words, String address, String condition) {}

  private record Onward(List<Routes.Step> steps, boolean mayEnd) {}

  static List<RouteView> of(Questionnaire questionnaire, String code, String address) {
    Map<Onward, List<Said>> grouped = new LinkedHashMap<>();
    for (Routes.Route route : Routes.of(questionnaire, code)) {
      grouped
          .computeIfAbsent(new Onward(route.steps(), route.mayEnd()), _ -> new ArrayList<>())
          .add(route.said());
    }
    Nexts nexts = new Nexts(questionnaire, address);
    List<RouteView> views = new ArrayList<>();
    grouped.forEach(
        (onward, said) ->
            views.add(
                new RouteView(
                    grouped.size() == 1
                        ? "Quelle que soit la réponse"
                        : String.join(", ", said.stream().map(RouteView::words).toList()),
                    nexts.of(onward))));
    return views;
  }

  private static String words(Said said) {
    return switch (said) {
      case Said.Truth(boolean yes) -> yes ? "« Oui »" : "« Non »";
      case Said.Picked(String _, String label) -> "« " + label + " »";
      case Said.Ticked(String _, String label) -> "« " + label + " » coché";
      case Said.Elsewhere _ -> "tout autre lieu";
      case Said.Between between -> words(between);
      case Said.Something _ -> "toute réponse";
      case Said.Nothing _ -> "sans réponse";
    };
  }

  private static String words(Said.Between between) {
    if (between.above() == null) {
      return between.below() == null
          ? "toute réponse"
          : "moins de " + French.number(between.below());
    }
    if (between.below() == null) {
      return "plus de " + French.number(between.above());
    }
    return between.isOneNumber()
        ? French.number(between.above())
        : "entre " + French.number(between.above()) + " et " + French.number(between.below());
  }

  /** Puts steps into words. */
  private record Nexts(Questionnaire questionnaire, String address) {
    List<Next> of(Onward onward) {
      ConditionWords conditions = new ConditionWords(questionnaire);
      Numbering numbering = new Numbering(questionnaire);
      List<Next> nexts = new ArrayList<>();
      for (Routes.Step step : onward.steps()) {
        nexts.add(
            switch (step) {
              case Routes.Asks asks -> asks(asks, conditions, numbering);
              case Routes.Ends ends -> ends(ends, conditions);
            });
      }
      if (onward.mayEnd()) {
        nexts.add(new Next("Fin : la personne vérifie ses réponses et les envoie", "", ""));
      }
      return nexts;
    }

    private Next asks(Routes.Asks asks, ConditionWords conditions, Numbering numbering) {
      String words =
          numbering.line(asks.question()) + (asks.samePage() ? " (sur la même page)" : "");
      return new Next(
          words,
          address + "/questions/" + asks.question(),
          asks.certain() ? "" : given(asks.question(), conditions));
    }

    private String given(String code, ConditionWords conditions) {
      for (Section section : questionnaire.sections()) {
        for (Question question : section.questions()) {
          if (question.code().equals(code)) {
            String own = conditions.of(question.when());
            return own.isEmpty() ? conditions.of(section.when()) : own;
          }
        }
      }
      return "";
    }

    private static Next ends(Routes.Ends ends, ConditionWords conditions) {
      Exit exit = ends.exit();
      String words =
          switch (exit.ending()) {
            case SEND -> "Fin : la personne vérifie ses réponses et les envoie";
            case LEAVE -> "Arrêt : la consultation ne la concerne pas";
          };
      return new Next(words, "", ends.certain() ? "" : conditions.of(exit.when()));
    }
  }
}
