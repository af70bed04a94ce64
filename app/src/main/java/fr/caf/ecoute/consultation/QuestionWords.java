package fr.caf.ecoute.consultation;

import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.web.French;

/** What a question is, as a facilitator reads it. */
public final class QuestionWords {
  private QuestionWords() {}

  /** The kind alone. */
  public static String kind(Question.Kind kind) {
    return switch (kind) {
      case SHORT_TEXT -> "Texte court";
      case LONG_TEXT -> "Texte libre";
      case NUMBER -> "Nombre";
      case YES_NO -> "Oui ou non";
      case SINGLE_CHOICE -> "Un seul choix";
      case MULTIPLE_CHOICE -> "Plusieurs choix";
      case SCALE -> "Échelle";
      case DATE -> "Date";
      case RATING_GRID -> "Grille d'avis";
      case RANKING -> "Classement";
      case TERRITORY -> "Département ou Caf";
      case STATEMENT -> "Texte d'information";
      case CONSENT -> "Accord";
    };
  }

  /** When to use it. */
  public static String use(Question.Kind kind) {
    return switch (kind) {
      case SHORT_TEXT -> "Quelques mots sur une ligne.";
      case LONG_TEXT -> "Un témoignage, une idée : la matière des thèmes.";
      case NUMBER -> "Un âge, une durée, un montant.";
      case YES_NO -> "Une question fermée, deux réponses.";
      case SINGLE_CHOICE -> "Une réponse parmi plusieurs.";
      case MULTIPLE_CHOICE -> "Des cases à cocher, avec un maximum si vous voulez.";
      case SCALE -> "Une note entre deux extrêmes nommés.";
      case DATE -> "Une année, un mois ou un jour.";
      case RATING_GRID -> "Plusieurs choses à noter avec les mêmes mots.";
      case RANKING -> "Les premiers choix, dans l'ordre de préférence.";
      case TERRITORY -> "Une liste officielle, déjà remplie.";
      case STATEMENT -> "Rien à répondre : une explication, une transition.";
      case CONSENT -> "Un accord donné ou refusé, en toutes lettres.";
    };
  }

  /** The kind with its settings. */
  public static String summary(Question question) {
    return switch (question) {
      case LongText text ->
          "Texte libre, " + French.number(text.maxLength()) + " caractères au plus";
      case NumberQuestion number ->
          number.unit() == null ? "Nombre" : "Nombre (" + number.unit() + ")";
      case MultipleChoice multiple ->
          multiple.max() == multiple.choices().size()
              ? "Plusieurs choix possibles"
              : "Plusieurs choix, " + multiple.max() + " au plus";
      case Scale scale -> "Échelle de " + scale.from() + " à " + scale.to();
      case DateQuestion date ->
          switch (date.precision()) {
            case YEAR -> "Année";
            case MONTH -> "Mois et année";
            case DAY -> "Date";
          };
      case Ranking ranking -> "Classement, " + French.count(ranking.most(), "rang", "rangs");
      case Territory territory ->
          switch (territory.level()) {
            case DEPARTEMENT -> "Département";
            case CAF -> "Caf";
          };
      case ShortText _, YesNo _, SingleChoice _, RatingGrid _, Statement _, Consent _ ->
          kind(question.kind());
    };
  }

  /** Empty when an answer may be left out without a word. */
  public static String requirement(Requirement requirement) {
    return switch (requirement) {
      case NONE -> "";
      case SOFT -> "rappel si elle est laissée vide";
      case HARD -> "réponse obligatoire";
    };
  }
}
