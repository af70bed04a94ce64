package fr.caf.ecoute;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Precision;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question of a kind, and what every room should make of an answer to it.
 *
 * @param sent the fields of a good answer
 * @param wrong the fields of one that must be mended; {@code reason} is what is then said
 * @param words as they are read again before sending
 * @param columns of an export
 * @param printed something only its printed form says
 */
record KindSample(
    Question question,
    Map<String, String> sent,
    Map<String, String> wrong,
    String reason,
    Answer answer,
    String words,
    List<String> columns,
    String printed) {
  private static final List<Choice> CHOICES =
      List.of(
          new Choice("temps", "Du temps"),
          new Choice("argent", "De l’argent"),
          new Choice("autre", "Autre chose", Choice.Trait.SPECIFY));
  private static final List<Choice> PLAIN = CHOICES.subList(0, 2);

  /** The compiler asks for one of each kind. */
  static KindSample of(Question.Kind kind) {
    Stem stem = new Stem("sujet", "De quoi s’agit-il ?").required(Requirement.HARD);
    return switch (kind) {
      case SHORT_TEXT ->
          new KindSample(
              new ShortText(stem, 60),
              Map.of("sujet", "De mon fils"),
              Map.of("sujet", "x".repeat(61)),
              "Le maximum est 60",
              new Answer.Text("De mon fils"),
              "De mon fils",
              List.of("sujet"),
              "1. De quoi");
      case LONG_TEXT ->
          new KindSample(
              new LongText(stem, 200),
              Map.of("sujet", "De mon fils"),
              Map.of("sujet", "x".repeat(201)),
              "Le maximum est 200",
              new Answer.Text("De mon fils"),
              "De mon fils",
              List.of("sujet"),
              "1. De quoi");
      case NUMBER ->
          new KindSample(
              new NumberQuestion(stem, BigDecimal.ZERO, BigDecimal.TEN, 1, "heures"),
              Map.of("sujet", "3,5"),
              Map.of("sujet", "trois"),
              "Écrivez un nombre",
              new Answer.Numeric(new BigDecimal("3.5")),
              "3,5 heures",
              List.of("sujet"),
              "heures");
      case DATE ->
          new KindSample(
              new DateQuestion(stem, Precision.DAY, null, null),
              Map.of("sujet__jour", "27", "sujet__mois", "3", "sujet__annee", "2026"),
              Map.of("sujet__jour", "30", "sujet__mois", "2", "sujet__annee", "2026"),
              "Cette date est incomplète ou n’existe pas",
              new Answer.Dated(CalendarDate.of(LocalDate.of(2026, 3, 27))),
              "27 mars 2026",
              List.of("sujet"),
              "Jour Mois Année");
      case YES_NO ->
          new KindSample(
              new YesNo(stem),
              Map.of("sujet", "oui"),
              Map.of("sujet", "si"),
              "Cette réponse n’est pas proposée",
              new Answer.YesOrNo(true),
              "Oui",
              List.of("sujet"),
              "Cochez une seule case");
      case SINGLE_CHOICE ->
          new KindSample(
              new SingleChoice(stem, CHOICES),
              Map.of("sujet", "autre", "sujet__autre__texte", "La route"),
              Map.of("sujet", "autre"),
              "Précisez votre réponse",
              new Answer.OneChoice("autre", "La route"),
              "Autre chose : La route",
              List.of("sujet", "sujet__autre_texte"),
              "Autre chose Précisez :");
      case MULTIPLE_CHOICE ->
          new KindSample(
              new MultipleChoice(stem, CHOICES),
              Map.of("sujet", "temps"),
              Map.of("sujet", "or"),
              "Cette réponse n’est pas proposée",
              new Answer.Choices(List.of(new Answer.OneChoice("temps"))),
              "Du temps",
              List.of("sujet__temps", "sujet__argent", "sujet__autre", "sujet__autre_texte"),
              "Cochez toutes les cases");
      case SCALE ->
          new KindSample(
              new Scale(stem, 1, 5, "Du pire", "Du meilleur", Scale.DontKnow.OFFERED),
              Map.of("sujet", "4"),
              Map.of("sujet", "6"),
              "Choisissez une note de 1 à 5",
              new Answer.ScaleValue(4),
              "4 sur une échelle",
              List.of("sujet"),
              "Du meilleur");
      case RATING_GRID ->
          new KindSample(
              new RatingGrid(
                  stem,
                  List.of(new Choice("accueil", "L’accueil"), new Choice("delais", "Les délais")),
                  List.of(new Choice("bien", "Bien"), new Choice("mal", "Mal")),
                  Scale.DontKnow.NOT_OFFERED),
              inOrder("sujet__accueil", "bien", "sujet__delais", "mal"),
              Map.of("sujet__accueil", "bien"),
              "Il reste une ligne sans réponse",
              ratings("bien", "mal"),
              "L’accueil : Bien Les délais : Mal",
              List.of("sujet__accueil", "sujet__delais"),
              "Cochez une case par ligne");
      case RANKING ->
          new KindSample(
              new Ranking(stem, PLAIN, 2),
              inOrder("sujet__1", "argent", "sujet__2", "temps"),
              Map.of("sujet__1", "temps", "sujet__2", "temps"),
              "Vous avez placé « Du temps » deux fois",
              new Answer.Ranked(List.of("argent", "temps")),
              "1. De l’argent 2. Du temps",
              List.of("sujet__rang_1", "sujet__rang_2"),
              "Écrivez 1 devant votre premier choix, 2 devant le deuxième.");
      case TERRITORY ->
          new KindSample(
              new Territory(stem, Territories.Level.DEPARTEMENT, Territories.LATEST),
              Map.of("sujet", "44"),
              Map.of("sujet", "99"),
              "Cette réponse n’est pas proposée",
              new Answer.Located("44"),
              "Loire-Atlantique",
              List.of("sujet", "sujet__nom"),
              "le numéro de votre département");
      case STATEMENT ->
          new KindSample(
              new Statement(new Stem("sujet", "De quoi s’agit-il ?")),
              Map.of(),
              Map.of(),
              "",
              Statement.READ,
              "",
              List.of(),
              "De quoi");
      case CONSENT ->
          new KindSample(
              new Consent(stem),
              Map.of("sujet", "oui"),
              Map.of("sujet", "non"),
              "Sans votre accord",
              new Answer.YesOrNo(true),
              "J’accepte",
              List.of("sujet"),
              "Je n’accepte pas");
    };
  }

  String label() {
    return question.label();
  }

  /** Whether there is something to answer. */
  boolean isAsked() {
    return !sent.isEmpty();
  }

  boolean isCounted() {
    return isAsked() && !(question instanceof ShortText || question instanceof LongText);
  }

  /** What somebody else could say, where answers are counted. */
  Optional<Answer> otherAnswer() {
    return switch (question.kind()) {
      case SHORT_TEXT, LONG_TEXT, STATEMENT -> Optional.empty();
      case NUMBER -> Optional.of(new Answer.Numeric(BigDecimal.ONE));
      case DATE -> Optional.of(new Answer.Dated(CalendarDate.of(LocalDate.of(1998, 1, 2))));
      case YES_NO, CONSENT -> Optional.of(new Answer.YesOrNo(false));
      case SINGLE_CHOICE -> Optional.of(new Answer.OneChoice("temps"));
      case MULTIPLE_CHOICE ->
          Optional.of(new Answer.Choices(List.of(new Answer.OneChoice("argent"))));
      case SCALE -> Optional.of(new Answer.ScaleValue(2));
      case RATING_GRID -> Optional.of(ratings("mal", "bien"));
      case RANKING -> Optional.of(new Answer.Ranked(List.of("temps", "argent")));
      case TERRITORY -> Optional.of(new Answer.Located("29"));
    };
  }

  private static Answer ratings(String first, String second) {
    Map<String, Answer> rows = new LinkedHashMap<>();
    rows.put("accueil", new Answer.OneChoice(first));
    rows.put("delais", new Answer.OneChoice(second));
    return new Answer.Ratings(rows);
  }

  private static Map<String, String> inOrder(
      String field, String value, String otherField, String otherValue) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(field, value);
    fields.put(otherField, otherValue);
    return fields;
  }
}
