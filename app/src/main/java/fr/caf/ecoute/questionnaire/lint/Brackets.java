package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.SingleChoice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ranges of numbers neither overlap nor leave a gap: everyone has one place, and one only. */
final class Brackets implements Rule {
  private static final int FEWEST = 3;

  @Override
  public Stream<Finding> findings(Questionnaire questionnaire) {
    return questionnaire.questions().stream()
        .filter(SingleChoice.class::isInstance)
        .map(SingleChoice.class::cast)
        .flatMap(Brackets::findings);
  }

  private static Stream<Finding> findings(SingleChoice question) {
    List<Bracket> brackets =
        question.choices().stream()
            .map(Bracket::of)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingLong(Bracket::first))
            .toList();
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; brackets.size() >= FEWEST && i < brackets.size(); i++) {
      Bracket before = brackets.get(i - 1);
      Bracket after = brackets.get(i);
      if (before.overlaps(after)) {
        findings.add(overlap(question, before, after));
      } else if (before.last() + 1 < after.first() && isRange(before) && isRange(after)) {
        findings.add(gap(question, before, after));
      }
    }
    return findings.stream();
  }

  private static boolean isRange(Bracket bracket) {
    return bracket.first() != bracket.last();
  }

  private static Finding overlap(Question question, Bracket before, Bracket after) {
    return Finding.warn(
        new Place.OfChoice(question.code(), after.choice().code()),
        "Les choix « %s » et « %s » se recouvrent."
            .formatted(before.choice().label(), after.choice().label()),
        "Une personne peut cocher l'un ou l'autre. Faites commencer le second après la fin du"
            + " premier.");
  }

  private static Finding gap(Question question, Bracket before, Bracket after) {
    return Finding.warn(
        new Place.OfChoice(question.code(), after.choice().code()),
        "Il manque quelque chose entre « %s » et « %s »."
            .formatted(before.choice().label(), after.choice().label()),
        "Les personnes qui sont entre les deux n'ont pas de case.");
  }
}
