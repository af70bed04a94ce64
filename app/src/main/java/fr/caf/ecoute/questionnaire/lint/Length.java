package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Not more than a person gives willingly: 25 questions, 10 minutes, on the longest way. */
final class Length implements Rule {
  static final int MOST_QUESTIONS = 25;
  static final int MOST_MINUTES = 10;

  @Override
  public Stream<Finding> findings(Questionnaire questionnaire) {
    LongestWay way = LongestWay.of(questionnaire);
    List<Finding> findings = new ArrayList<>();
    String bound = way.exact() ? "" : "au plus ";
    if (way.questions() > MOST_QUESTIONS) {
      findings.add(
          Finding.warn(
              new Place.Whole(),
              "La personne à qui l'on demande le plus répond à %s%d questions."
                  .formatted(bound, way.questions()),
              "Au-delà de %d, on abandonne ou l'on répond vite. Gardez les questions dont la réponse"
                      .formatted(MOST_QUESTIONS)
                  + " changera une décision."));
    }
    if (way.minutes() > MOST_MINUTES) {
      findings.add(
          Finding.warn(
              new Place.Whole(),
              "Répondre prend %senviron %d minutes.".formatted(bound, way.minutes()),
              "Au-delà de %d minutes, sur un téléphone, on s'arrête en route. Les textes libres et"
                      .formatted(MOST_MINUTES)
                  + " les grilles prennent le plus de temps."));
    }
    return findings.stream();
  }
}
