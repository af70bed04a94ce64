package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.lint.Finding;
import fr.caf.ecoute.questionnaire.lint.Lint;
import fr.caf.ecoute.questionnaire.lint.LongestWay;
import fr.caf.ecoute.questionnaire.lint.Place;
import fr.caf.ecoute.questionnaire.lint.Severity;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is left to do before opening, then what a colleague would point at, question by question.
 *
 * @param exposure who could be recognised, or nothing
 */
record ReadinessPage(
    OfficeHeading heading,
    List<ReviewViews.View> views,
    List<Task> tasks,
    int tasksDone,
    boolean readable,
    boolean openable,
    String way,
    String findingsWords,
    List<Group> groups,
    String exposure) {

  /** The findings of one question, section, or of the whole. */
  record Group(String name, String label, List<Item> items) {}

  /** A finding; {@code tone} is that of its badge. */
  record Item(String tone, String weight, String sentence, String why, String address) {}

  static ReadinessPage of(
      OfficeHeading heading,
      List<Obstacle> obstacles,
      @Nullable Questionnaire questionnaire,
      @Nullable Lint lint,
      boolean openable,
      String exposure) {
    List<Task> tasks = Task.of(obstacles);
    return new ReadinessPage(
        heading,
        ReviewViews.READINESS.from(heading.address()),
        tasks,
        (int) tasks.stream().filter(Task::isDone).count(),
        questionnaire != null,
        openable,
        questionnaire == null ? "" : way(LongestWay.of(questionnaire)),
        lint == null ? "" : words(lint),
        questionnaire == null || lint == null ? List.of() : groups(questionnaire, lint, heading),
        exposure);
  }

  private static String way(LongestWay way) {
    return FrenchTypography.apply(
        "La personne à qui l'on demande le plus répond à %s%s, en %s environ."
            .formatted(
                way.exact() ? "" : "au plus ",
                French.count(way.questions(), "question", "questions"),
                French.count(way.minutes(), "minute", "minutes")));
  }

  private static String words(Lint lint) {
    if (lint.findings().isEmpty()) {
      return "Rien à signaler.";
    }
    List<String> parts = new ArrayList<>();
    add(parts, lint.of(Severity.ERROR).size(), "erreur à corriger", "erreurs à corriger");
    add(parts, lint.of(Severity.WARN).size(), "point à revoir", "points à revoir");
    add(parts, lint.of(Severity.INFO).size(), "suggestion", "suggestions");
    return String.join(", ", parts) + ".";
  }

  private static void add(List<String> parts, int count, String one, String several) {
    if (count > 0) {
      parts.add(French.count(count, one, several));
    }
  }

  private static List<Group> groups(Questionnaire questionnaire, Lint lint, OfficeHeading heading) {
    Map<String, Group> groups = new LinkedHashMap<>();
    groups.put("", new Group("Tout le questionnaire", "", new ArrayList<>()));
    int sections = 0;
    int questions = 0;
    for (Section section : questionnaire.sections()) {
      groups.put(
          section.code(), new Group("Partie " + ++sections, section.title(), new ArrayList<>()));
      for (Question question : section.questions()) {
        groups.put(
            question.code(),
            new Group("Question " + ++questions, question.label(), new ArrayList<>()));
      }
    }
    for (Finding finding : lint.findings()) {
      Group group = groups.get(code(finding.place()));
      if (group != null) {
        group.items().add(item(finding, heading));
      }
    }
    return groups.values().stream().filter(group -> !group.items().isEmpty()).toList();
  }

  private static String code(Place place) {
    return switch (place) {
      case Place.Whole _, Place.Languages _ -> "";
      case Place.OfSection(String section) -> section;
      case Place.OfQuestion(String question) -> question;
      case Place.OfChoice(String question, String _) -> question;
    };
  }

  private static Item item(Finding finding, OfficeHeading heading) {
    return new Item(
        switch (finding.severity()) {
          case ERROR -> "error";
          case WARN -> "warning";
          case INFO -> "info";
        },
        switch (finding.severity()) {
          case ERROR -> "Erreur";
          case WARN -> "À revoir";
          case INFO -> "Suggestion";
        },
        FrenchTypography.apply(finding.sentence()),
        FrenchTypography.apply(finding.why()),
        heading.address() + "/" + finding.place().address());
  }
}
