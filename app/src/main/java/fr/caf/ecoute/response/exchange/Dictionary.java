package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.util.ArrayList;
import java.util.List;

/** What the columns of an export are, and what each value in them means. */
final class Dictionary {
  static final List<String> HEADER =
      List.of("variable", "question", "nature", "valeur", "signification");

  private final List<List<String>> rows = new ArrayList<>();

  private Dictionary() {}

  static List<List<String>> of(Questionnaire questionnaire) {
    Dictionary dictionary = new Dictionary();
    dictionary.row(
        "_reponse", "", "identifiant", "", "Tiré au hasard : il ne dit rien de l’ordre d’arrivée");
    dictionary.row(
        "_recue_le", "", "date", "", "Jour de la réponse, ou lundi de sa semaine pour les agents");
    for (Channel channel : Channel.values()) {
      dictionary.row("_canal", "", "choix", channel.word(), meaning(channel));
    }
    dictionary.row(
        "_langue", "", "langue", "", "Code de la langue des questions, fr le plus souvent");
    Variables.of(questionnaire).exported().forEach(dictionary::describe);
    for (MissingReason reason : MissingReason.values()) {
      dictionary.row("(toutes)", "", "réponse manquante", reason.name(), meaning(reason));
    }
    return dictionary.rows;
  }

  private static String meaning(Channel channel) {
    return switch (channel) {
      case WEB -> "Donnée en ligne, sur son propre appareil";
      case KIOSK -> "Donnée sur une borne";
      case ASSISTED -> "Dite à une personne qui l’a saisie";
      case PAPER -> "Écrite sur papier, puis saisie";
      case IMPORT -> "Importée d’un fichier";
    };
  }

  private void describe(Variable.OfQuestion variable) {
    switch (variable) {
      case Variable.WholeAnswer(Question question) -> describe(question);
      case Variable.TickedChoice(MultipleChoice question, Choice choice) -> {
        row(variable.name(), question.label(), "case", "1", choice.label());
        row(variable.name(), question.label(), "case", "0", "Non coché : " + choice.label());
      }
      case Variable.SpecifiedText(Question question, Choice choice, String name) ->
          row(name, question.label(), "texte", "", "Précision de : " + choice.label());
      case Variable.RatedRow(RatingGrid question, Choice line) -> {
        String asked = question.label() + " – " + line.label();
        for (Choice column : question.columns()) {
          row(variable.name(), asked, "avis", column.code(), column.label());
        }
      }
      case Variable.RankedChoice(Ranking question, int rank) -> {
        String asked = question.label() + " – rang " + rank;
        for (Choice choice : question.choices()) {
          row(variable.name(), asked, "rang", choice.code(), choice.label());
        }
      }
      case Variable.PlaceName(Territory question) ->
          row(variable.name(), question.label(), "nom du lieu", "", "Nom de : " + question.code());
    }
  }

  private void describe(Question question) {
    switch (question) {
      case ShortText _ -> row(question, "texte court", "", "");
      case LongText _ -> row(question, "texte libre", "", "");
      case NumberQuestion number ->
          row(question, "nombre", "", number.unit() == null ? "" : number.unit());
      case YesNo _ -> {
        row(question, "oui ou non", "oui", "Oui");
        row(question, "oui ou non", "non", "Non");
      }
      case SingleChoice single ->
          single.choices().forEach(one -> row(question, "choix", one.code(), one.label()));
      case MultipleChoice multiple ->
          multiple.choices().forEach(one -> row(question, "choix", one.code(), one.label()));
      case Scale scale -> {
        row(question, "échelle", Integer.toString(scale.from()), scale.lowLabel());
        row(question, "échelle", Integer.toString(scale.to()), scale.highLabel());
      }
      case DateQuestion date ->
          row(
              question,
              "date",
              "",
              switch (date.precision()) {
                case YEAR -> "Une année, comme 2026";
                case MONTH -> "Un mois, comme 2026-11 pour novembre 2026";
                case DAY -> "Un jour, comme 2026-11-21 pour le 21 novembre 2026";
              });
      case Territory territory ->
          territory.places().places().forEach(one -> row(question, "lieu", one.code(), one.name()));
      case Consent _ -> {
        row(question, "accord", "oui", "Accepte");
        row(question, "accord", "non", "N’accepte pas");
      }
      case Ranking _, RatingGrid _, Statement _ -> {}
    }
  }

  private void row(Question question, String nature, String value, String meaning) {
    row(question.code(), question.label(), nature, value, meaning);
  }

  private void row(String name, String question, String nature, String value, String meaning) {
    rows.add(List.of(name, GuardedText.guard(question), nature, value, GuardedText.guard(meaning)));
  }

  private static String meaning(MissingReason reason) {
    return switch (reason) {
      case NOT_SHOWN -> "Question non posée à cette personne";
      case SKIPPED -> "Question posée, laissée sans réponse";
      case DONT_KNOW -> "Ne sait pas";
      case REFUSED -> "Ne souhaite pas répondre";
      case NOT_APPLICABLE -> "Sans objet";
      case UNREADABLE -> "Réponse illisible";
      case NOT_COLLECTED -> "Non recueillie par cette collecte";
      case ERASED -> "Effacée, comme il avait été promis";
    };
  }
}
