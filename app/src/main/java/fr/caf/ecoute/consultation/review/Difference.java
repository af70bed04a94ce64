package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.consultation.review.Facets.Facet;
import fr.caf.ecoute.questionnaire.Offer;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.Structure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What changed from one questionnaire to another, in the order of the second; what is gone comes
 * last.
 */
public record Difference(List<Change> changes, boolean touchesOnlyWords) {
  public Difference {
    changes = List.copyOf(changes);
  }

  public static Difference between(Questionnaire before, Questionnaire after) {
    return new Difference(
        Stream.of(whole(before, after), Things.of(before).changesTo(Things.of(after)).stream())
            .flatMap(one -> one)
            .toList(),
        Structure.of(before).equals(Structure.of(after)) && !swapsLabels(before, after));
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  private static Stream<Change> whole(Questionnaire before, Questionnaire after) {
    List<Change.Detail> details = details(Facets.of(before), Facets.of(after));
    return details.isEmpty()
        ? Stream.empty()
        : Stream.of(new Change(Change.Kind.CHANGED, "", "Questionnaire", after.title(), details));
  }

  /** Two labels exchanged would turn what people said into its opposite. */
  private static boolean swapsLabels(Questionnaire before, Questionnaire after) {
    return after.questions().stream()
        .anyMatch(
            question ->
                before
                    .question(question.code())
                    .map(was -> swapsLabels(labels(was), labels(question)))
                    .orElse(false));
  }

  private static boolean swapsLabels(Map<String, String> before, Map<String, String> after) {
    return after.entrySet().stream()
        .anyMatch(
            now ->
                before.entrySet().stream()
                    .anyMatch(
                        was ->
                            !was.getKey().equals(now.getKey())
                                && was.getValue().equalsIgnoreCase(now.getValue())
                                && !now.getValue().equals(before.get(now.getKey()))));
  }

  private static Map<String, String> labels(Question question) {
    Map<String, String> labels = new HashMap<>();
    Offer.choices(question).forEach(one -> labels.put("." + one.code(), one.label()));
    if (question instanceof RatingGrid grid) {
      grid.columns().forEach(one -> labels.put("column." + one.code(), one.label()));
    }
    return labels;
  }

  private static List<Change.Detail> details(Map<String, Facet> before, Map<String, Facet> after) {
    Set<String> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    List<Change.Detail> details = new ArrayList<>();
    for (String key : keys) {
      Facet was = before.get(key);
      Facet is = after.get(key);
      String from = was == null ? "" : was.text();
      String to = is == null ? "" : is.text();
      Facet named = is == null ? was : is;
      if (named != null && !from.equals(to)) {
        details.add(new Change.Detail(named.name(), Piece.between(from, to)));
      }
    }
    return withoutHollowOrder(details, before.keySet(), after.keySet());
  }

  /** The order of the choices is told where the same choices stand in another one. */
  private static List<Change.Detail> withoutHollowOrder(
      List<Change.Detail> details, Set<String> before, Set<String> after) {
    boolean others = !before.equals(after) || details.stream().anyMatch(Difference::isOfAChoice);
    return others
        ? details.stream().filter(one -> !one.name().equals("L'ordre")).toList()
        : details;
  }

  private static boolean isOfAChoice(Change.Detail detail) {
    return Set.of("Le choix", "La ligne", "La colonne").contains(detail.name());
  }

  /** The sections and questions of a questionnaire, as they are compared. */
  private record Things(Map<String, Thing> byCode) {

    /** One of them; {@code home} is the section of a question. */
    private record Thing(
        String code, String name, String label, String home, Map<String, Facet> facets) {}

    static Things of(Questionnaire questionnaire) {
      Map<String, Thing> byCode = new LinkedHashMap<>();
      int sections = 0;
      int questions = 0;
      for (Section section : questionnaire.sections()) {
        sections++;
        byCode.put(
            section.code(),
            new Thing(
                section.code(),
                "Partie " + sections,
                section.title(),
                "",
                Facets.of(questionnaire, section)));
        for (Question question : section.questions()) {
          questions++;
          byCode.put(
              question.code(),
              new Thing(
                  question.code(),
                  "Question " + questions,
                  question.label(),
                  section.code(),
                  Facets.of(questionnaire, question)));
        }
      }
      return new Things(byCode);
    }

    List<Change> changesTo(Things after) {
      Set<String> moved = moved(after);
      List<Change> changes = new ArrayList<>();
      for (Thing is : after.byCode.values()) {
        Thing was = byCode.get(is.code());
        List<Change.Detail> details = details(was == null ? Map.of() : was.facets(), is.facets());
        if (was == null) {
          changes.add(change(Change.Kind.ADDED, is, details));
        } else if (moved.contains(is.code())) {
          changes.add(change(Change.Kind.MOVED, is, details));
        } else if (!details.isEmpty()) {
          changes.add(change(Change.Kind.CHANGED, is, details));
        }
      }
      byCode.values().stream()
          .filter(was -> !after.byCode.containsKey(was.code()))
          .map(was -> change(Change.Kind.REMOVED, was, List.of()))
          .forEach(changes::add);
      return changes;
    }

    private static Change change(Change.Kind kind, Thing thing, List<Change.Detail> details) {
      return new Change(kind, thing.code(), thing.name(), thing.label(), details);
    }

    /** Those that changed section, and of the others the fewest that explain the new order. */
    private Set<String> moved(Things after) {
      List<String> from = kept(after);
      List<String> to = after.kept(this);
      Set<String> moved = new HashSet<>(to);
      moved.removeAll(inOrder(from, to));
      for (String code : to) {
        Thing was = byCode.get(code);
        Thing is = after.byCode.get(code);
        if (was != null && is != null && !was.home().equals(is.home())) {
          moved.add(code);
        }
      }
      return moved;
    }

    private List<String> kept(Things other) {
      return byCode.keySet().stream().filter(other.byCode::containsKey).toList();
    }

    /** The longest list that stands in the same order in both. */
    private static List<String> inOrder(List<String> from, List<String> to) {
      int[][] common = new int[from.size() + 1][to.size() + 1];
      for (int i = from.size() - 1; i >= 0; i--) {
        for (int j = to.size() - 1; j >= 0; j--) {
          common[i][j] =
              from.get(i).equals(to.get(j))
                  ? common[i + 1][j + 1] + 1
                  : Math.max(common[i + 1][j], common[i][j + 1]);
        }
      }
      List<String> same = new ArrayList<>();
      int i = 0;
      int j = 0;
      while (i < from.size() && j < to.size()) {
        if (from.get(i).equals(to.get(j))) {
          same.add(from.get(i));
          i++;
          j++;
        } else if (common[i + 1][j] >= common[i][j + 1]) {
          i++;
        } else {
          j++;
        }
      }
      return same;
    }
  }
}
