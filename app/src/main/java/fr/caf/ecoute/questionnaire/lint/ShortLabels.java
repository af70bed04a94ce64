package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import java.util.stream.Stream;

/** A question fits on two lines of a phone. */
final class ShortLabels implements Rule {
  static final int LONGEST = 120;

  @Override
  public Stream<Finding> findings(Questionnaire questionnaire) {
    return questionnaire.questions().stream()
        .filter(question -> question.kind() != Question.Kind.STATEMENT)
        .filter(question -> PlainText.length(question.label()) > LONGEST)
        .map(
            question ->
                Finding.warn(
                    new Place.OfQuestion(question.code()),
                    "Le libellé fait %d caractères : visez %d au plus."
                        .formatted(PlainText.length(question.label()), LONGEST),
                    "Une question longue est lue en diagonale, surtout sur un téléphone. Gardez la"
                        + " question dans le libellé et mettez les précisions dans l'aide."));
  }
}
