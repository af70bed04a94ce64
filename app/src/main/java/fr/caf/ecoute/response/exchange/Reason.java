package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.response.field.AnswerWords;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a cell cannot be an answer, said to the person who prepared the file. */
final class Reason {
  private static final int LONGEST_QUOTE = 40;
  private static final int MOST_CHOICES = 8;

  private Reason() {}

  static String of(Problem problem, Question question, String cell) {
    Object[] arguments = problem.arguments().toArray();
    return switch (problem.kind()) {
      case REQUIRED, REQUIRED_CHOICE, REQUIRED_DATE, REMINDER -> "il manque une réponse.";
      case TOO_LONG -> say("le texte fait {0} caractères, le maximum est {1}.", arguments);
      case NOT_A_NUMBER -> quote(cell) + " n'est pas un nombre.";
      case TOO_SMALL -> quote(cell) + say(" est inférieur au minimum, {0}.", arguments);
      case TOO_LARGE -> quote(cell) + say(" est supérieur au maximum, {0}.", arguments);
      case TOO_MANY_DECIMALS ->
          quote(cell)
              + say(
                  " a trop de chiffres après la virgule ({0,choice,0#aucun n''est admis|1#un seul"
                      + " est admis|1<{0} sont admis}).",
                  arguments);
      case UNKNOWN_CHOICE ->
          quote(cell) + " n'est pas une réponse proposée (" + proposed(question) + ").";
      case TOO_FEW_CHOICES -> say("{1} choix cochés, il en faut au moins {0}.", arguments);
      case TOO_MANY_CHOICES -> say("{1} choix cochés, le maximum est {0}.", arguments);
      case EXCLUSIVE_WITH_OTHERS ->
          say("« {0} » est coché avec un autre choix, alors qu''il exclut les autres.", arguments);
      case SPECIFY_MISSING -> say("il manque la précision de « {0} ».", arguments);
      case OUT_OF_SCALE -> quote(cell) + say(" n''est pas une note de {0} à {1}.", arguments);
      case NOT_A_DATE -> quote(cell) + " n'est pas une date attendue ici.";
      case TOO_EARLY ->
          quote(cell) + " vient avant " + bound(arguments) + ", la première date admise.";
      case TOO_LATE ->
          quote(cell) + " vient après " + bound(arguments) + ", la dernière date admise.";
      case ROWS_MISSING -> say("il manque {0} lignes de la grille.", arguments);
      case RANKED_TWICE -> say("« {0} » est classé deux fois.", arguments);
      case CONSENT_NEEDED -> "l'accord de la personne manque.";
      case CONTRADICTION, DOUBT, REMARK -> say("{0}", arguments);
      case MALFORMED -> "la réponse n'a pas pu être lue.";
    };
  }

  static String quote(String cell) {
    String line = cell.strip().replaceAll("\\s+", " ");
    int length = line.codePointCount(0, line.length());
    String shown =
        length > LONGEST_QUOTE
            ? line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…"
            : line;
    return "« " + shown + " »";
  }

  private static String bound(Object... arguments) {
    return AnswerWords.of((CalendarDate) arguments[0]);
  }

  private static String say(String words, Object... arguments) {
    return new MessageFormat(words, Locale.FRENCH).format(arguments);
  }

  private static String proposed(Question question) {
    List<Choice> choices =
        switch (question) {
          case SingleChoice single -> single.choices();
          case MultipleChoice multiple -> multiple.choices();
          case Ranking ranking -> ranking.choices();
          case RatingGrid grid -> grid.columns();
          case ShortText _,
              LongText _,
              NumberQuestion _,
              DateQuestion _,
              YesNo _,
              Scale _,
              Territory _,
              Statement _,
              Consent _ ->
              List.of();
        };
    if (question instanceof Territory territory) {
      return territory.level() == Territories.Level.CAF
          ? "le numéro ou le nom d'une Caf"
          : "le numéro ou le nom d'un département";
    }
    if (choices.isEmpty()) {
      return "oui ou non";
    }
    String codes =
        choices.stream().limit(MOST_CHOICES).map(Choice::code).collect(Collectors.joining(", "));
    return choices.size() > MOST_CHOICES ? codes + "…" : codes;
  }
}
