package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Offer;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.util.Locale;
import java.util.stream.Stream;

/** Nobody is rushed or forced: easy questions first, and no opinion under duress. */
final class Asking implements Rule {
  @Override
  public Stream<Finding> findings(Questionnaire questionnaire) {
    return Stream.concat(
        writingFirst(questionnaire), questionnaire.questions().stream().flatMap(Asking::forced));
  }

  private static Stream<Finding> writingFirst(Questionnaire questionnaire) {
    return questionnaire.questions().stream()
        .filter(one -> one.kind() != Question.Kind.STATEMENT && one.kind() != Question.Kind.CONSENT)
        .limit(1)
        .filter(LongText.class::isInstance)
        .map(
            question ->
                Finding.warn(
                    new Place.OfQuestion(question.code()),
                    "La première question demande d'écrire.",
                    "Écrire est l'effort le plus grand : beaucoup s'arrêteront là. Commencez par"
                        + " une question qui se coche, et parlez du sujet ensuite."));
  }

  private static Stream<Finding> forced(Question question) {
    if (question.required() != Requirement.HARD) {
      return Stream.empty();
    }
    Place place = new Place.OfQuestion(question.code());
    if (isOpinion(question)) {
      return Stream.of(
          Finding.warn(
              place,
              "La réponse à cette question d'opinion est obligatoire.",
              "Qui n'a pas d'avis inventera ou partira. Choisissez « un rappel » : on peut passer"
                  + " après l'avoir lu."));
    }
    return question.stem().subject() == Stem.Subject.PROFILE && !letsRefuse(question)
        ? Stream.of(
            Finding.warn(
                place,
                "Cette question sur la personne est obligatoire et ne permet pas de refuser.",
                "Ajoutez « Je préfère ne pas répondre », ou rendez-la facultative."))
        : Stream.empty();
  }

  private static boolean isOpinion(Question question) {
    return switch (question) {
      case LongText _, ShortText _, Scale _, RatingGrid _, Ranking _ -> true;
      case NumberQuestion _,
          DateQuestion _,
          YesNo _,
          SingleChoice _,
          MultipleChoice _,
          Territory _,
          Statement _,
          Consent _ ->
          false;
    };
  }

  private static boolean letsRefuse(Question question) {
    return Offer.choices(question).stream()
        .map(Choice::label)
        .map(label -> label.toLowerCase(Locale.FRENCH))
        .anyMatch(label -> label.contains("ne pas répondre") || label.contains("sais pas"));
  }
}
