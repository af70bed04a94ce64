package fr.caf.ecoute.consultation.interchange;

import fr.caf.ecoute.questionnaire.Choice;
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
import fr.caf.ecoute.questionnaire.YesNo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a survey's structure as LimeSurvey exports it (.lss), from version 2 to 6: the words stand
 * in the rows themselves, or in tables of words beside them. Stateful, for one file.
 *
 * <p>LimeSurvey tells kinds by a letter; each has its line in {@link #add(Map)}. A name in a
 * condition is that of a question, or of a box or row after an underscore.
 */
final class LimeSurvey {
  private static final List<String> ONE_TO_FIVE = List.of("1", "2", "3", "4", "5");
  private static final List<String> ONE_TO_TEN =
      List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");

  private final LssTables tables;
  private final String language;
  private final Drafting drafting = new Drafting();

  private LimeSurvey(LssTables tables, String language) {
    this.tables = tables;
    this.language = language;
  }

  static Reception.Received read(byte[] file) throws Unreadable {
    LssTables tables = LssTables.read(file);
    if (tables.rows("questions").isEmpty()) {
      throw new Unreadable("", "Ce fichier LimeSurvey ne contient aucune question.");
    }
    return new LimeSurvey(tables, language(tables)).read();
  }

  /** French where there is some, otherwise the survey's own. */
  private static String language(LssTables tables) {
    List<String> languages =
        tables.rows("surveys_languagesettings").stream()
            .map(row -> row.getOrDefault("surveyls_language", ""))
            .toList();
    return languages.contains("fr") || languages.isEmpty()
        ? "fr"
        : tables.rows("surveys").stream()
            .map(row -> row.getOrDefault("language", ""))
            .filter(languages::contains)
            .findFirst()
            .orElse(languages.getFirst());
  }

  private Reception.Received read() throws Unreadable {
    leaveOtherLanguages();
    for (Map<String, String> group : ordered(own("groups"), "group_order")) {
      Map<String, String> words = words(group, "group_l10ns", "gid");
      String title = words.getOrDefault("group_name", "");
      drafting.begin(
          "partie_" + value(group, "gid"),
          title,
          drafting.when(value(group, "grelevance"), "Groupe « " + title + " »"));
      for (Map<String, String> question : ordered(own("questions"), "question_order")) {
        if (value(question, "gid").equals(value(group, "gid"))
            && List.of("", "0").contains(value(question, "parent_qid"))) {
          add(question);
        }
      }
    }
    String title =
        tables.rows("surveys_languagesettings").stream()
            .filter(row -> value(row, "surveyls_language").equals(language))
            .map(row -> value(row, "surveyls_title"))
            .findFirst()
            .orElse("");
    return drafting.finished(Reception.Origin.LIMESURVEY, title);
  }

  private void leaveOtherLanguages() {
    tables.rows("surveys_languagesettings").stream()
        .map(row -> value(row, "surveyls_language"))
        .filter(one -> !one.equals(language))
        .distinct()
        .forEach(
            one ->
                drafting.leave(
                    "Questionnaire",
                    "Langue « " + one + " »",
                    "Une seule langue est reprise. Ajoutez les autres dans « Langues »."));
  }

  private void add(Map<String, String> row) throws Unreadable {
    String name = value(row, "title");
    String type = value(row, "type");
    switch (type) {
      case "S" -> one(row, new ShortText(stem(row), ShortText.USUAL_LENGTH));
      case "T", "U" -> one(row, new LongText(stem(row), LongText.USUAL_LENGTH));
      case "N" -> one(row, new NumberQuestion(stem(row), null, null, 0, null));
      case "D" -> one(row, new DateQuestion(stem(row), Precision.DAY, null, null));
      case "Y" -> one(row, new YesNo(stem(row)));
      case "X" -> one(row, new Statement(stem(row).required(Requirement.NONE)));
      case "5" -> one(row, scale(row));
      case "G" -> picked(row, fixed(List.of("F", "M"), List.of("Femme", "Homme")));
      case "L", "!" -> picked(row, answers(row));
      case "O" -> {
        drafting.leave(name, "Commentaire sous les choix", "Une question n'a qu'une réponse.");
        picked(row, answers(row));
      }
      case "M" -> ticked(row);
      case "P" -> {
        drafting.leave(name, "Commentaires des cases", "Une case n'a pas de commentaire.");
        ticked(row);
      }
      case "Q" -> apart(row, stem -> new ShortText(stem, ShortText.USUAL_LENGTH));
      case "K" -> apart(row, stem -> new NumberQuestion(stem, null, null, 0, null));
      case "F", "H" -> grid(row, answers(row));
      case "A" -> grid(row, fixed(ONE_TO_FIVE, ONE_TO_FIVE));
      case "B" -> grid(row, fixed(ONE_TO_TEN, ONE_TO_TEN));
      case "C" -> grid(row, fixed(List.of("Y", "U", "N"), List.of("Oui", "Je ne sais pas", "Non")));
      case "E" ->
          grid(row, fixed(List.of("I", "S", "D"), List.of("En hausse", "Stable", "En baisse")));
      case "R" -> ranked(row);
      default -> drafting.leave(name, "Question de type " + type, reason(type));
    }
  }

  private static String reason(String type) {
    return switch (type) {
      case "I" -> "Le choix de la langue est proposé sur chaque page.";
      case "*" -> "Un calcul n'est pas une question.";
      case "|" -> "On ne joint pas de fichier à une réponse.";
      case "1", ";", ":" -> "Une grille n'a qu'une série de colonnes : récrivez-la en plusieurs.";
      default -> "Ce type de question n'existe pas ici.";
    };
  }

  /** The choices of a question: their names in the file, and what they became. */
  private record Offered(List<Choice> choices, Map<String, String> codes) {}

  private void one(Map<String, String> row, Question question) throws Unreadable {
    drafting.add(question);
    know(row, question, Map.of());
  }

  private void know(Map<String, String> row, Question question, Map<String, String> codes) {
    drafting.know(value(row, "title"), question, codes);
    drafting.know(sgqa(row), question, codes);
  }

  /** Older surveys name a question by its numbers: survey X group X question. */
  private static String sgqa(Map<String, String> row) {
    return value(row, "sid") + "X" + value(row, "gid") + "X" + value(row, "qid");
  }

  private Scale scale(Map<String, String> row) {
    drafting.leave(
        value(row, "title"),
        "Mots des deux bouts de l'échelle",
        "LimeSurvey n'en a pas : « Pas du tout » et « Tout à fait » ont été mis.");
    return new Scale(stem(row), 1, 5, "Pas du tout", "Tout à fait", Scale.DontKnow.NOT_OFFERED);
  }

  private void picked(Map<String, String> row, Offered offered) throws Unreadable {
    if (offered.choices().isEmpty()) {
      drafting.leave(value(row, "title"), "Question sans choix", "Il n'y a rien à choisir.");
      return;
    }
    Question question = new SingleChoice(stem(row), withOther(row, offered).choices());
    drafting.add(question);
    know(row, question, withOther(row, offered).codes());
  }

  private static Offered withOther(Map<String, String> row, Offered offered) {
    if (!value(row, "other").equals("Y")) {
      return offered;
    }
    String code = offered.codes().containsValue("autre") ? "autre_texte" : "autre";
    List<Choice> choices = new ArrayList<>(offered.choices());
    choices.add(new Choice(code, "Autre", Choice.Trait.SPECIFY));
    Map<String, String> codes = new LinkedHashMap<>(offered.codes());
    codes.put("-oth-", code);
    return new Offered(choices, codes);
  }

  private void ticked(Map<String, String> row) throws Unreadable {
    Offered boxes = withOther(row, parts(row));
    if (boxes.choices().isEmpty()) {
      drafting.leave(value(row, "title"), "Question sans case", "Il n'y a rien à cocher.");
      return;
    }
    int most = boxes.choices().size();
    int max = Math.clamp(attribute(row, "max_answers", most), 1, most);
    int min = Math.clamp(attribute(row, "min_answers", 0), 0, max);
    Question question = new MultipleChoice(stem(row), boxes.choices(), min, max);
    drafting.add(question);
    know(row, question, boxes.codes());
    boxes
        .codes()
        .forEach(
            (name, code) -> {
              drafting.knowBox(value(row, "title") + "_" + name, question, code, Map.of());
              drafting.knowBox(sgqa(row) + name, question, code, Map.of());
            });
  }

  /** A question for each part: several short texts or numbers on one page. */
  private void apart(Map<String, String> row, Function<Stem, Question> kind) throws Unreadable {
    Stem whole = stem(row);
    for (Map<String, String> part : partRows(row)) {
      String label = PlainLabel.of(label(part), Drafting.LONGEST_LABEL);
      Stem stem =
          new Stem(
              drafting.codes().of(value(row, "title") + "_" + value(part, "title"), "q_"),
              PlainLabel.of(whole.label() + " " + label, Drafting.LONGEST_LABEL),
              whole.help(),
              whole.required(),
              whole.when());
      Question question = kind.apply(stem);
      drafting.add(question);
      drafting.know(value(row, "title") + "_" + value(part, "title"), question, Map.of());
    }
  }

  private void grid(Map<String, String> row, Offered columns) throws Unreadable {
    Offered rows = parts(row);
    if (rows.choices().isEmpty() || columns.choices().isEmpty()) {
      drafting.leave(value(row, "title"), "Grille sans ligne ou sans colonne", "Rien à noter.");
      return;
    }
    one(
        row,
        new RatingGrid(stem(row), rows.choices(), columns.choices(), Scale.DontKnow.NOT_OFFERED));
  }

  private void ranked(Map<String, String> row) throws Unreadable {
    Offered offered = answers(row).choices().isEmpty() ? parts(row) : answers(row);
    if (offered.choices().isEmpty()) {
      drafting.leave(value(row, "title"), "Classement sans choix", "Il n'y a rien à classer.");
      return;
    }
    int size = offered.choices().size();
    int most = Math.clamp(attribute(row, "max_answers", size), 1, size);
    one(row, new Ranking(stem(row), offered.choices(), most));
  }

  private Stem stem(Map<String, String> row) {
    String name = value(row, "title");
    Map<String, String> words = words(row, "question_l10ns", "qid");
    String label = PlainLabel.of(words.getOrDefault("question", ""), Drafting.LONGEST_LABEL);
    String help = PlainLabel.of(words.getOrDefault("help", ""), Drafting.LONGEST_HELP);
    if (!value(row, "preg").isEmpty()) {
      drafting.leave(
          name, "Format imposé à la réponse", "Les réponses libres ne sont pas filtrées.");
    }
    Requirement required =
        switch (value(row, "mandatory")) {
          case "Y" -> Requirement.HARD;
          case "S" -> Requirement.SOFT;
          default -> Requirement.NONE;
        };
    return new Stem(
        drafting.codes().of(name, "q_"),
        label.isEmpty() ? "Question " + name : label,
        help.isEmpty() ? null : help,
        required,
        drafting.when(value(row, "relevance"), name));
  }

  /** The answers of a question, in order. */
  private Offered answers(Map<String, String> row) {
    List<Map<String, String>> own =
        ordered(own("answers"), "sortorder").stream()
            .filter(one -> value(one, "qid").equals(value(row, "qid")))
            .filter(one -> List.of("", "0").contains(value(one, "scale_id")))
            .toList();
    List<String> names = own.stream().map(one -> value(one, "code")).toList();
    return fixed(
        names,
        own.stream()
            .map(one -> words(one, "answer_l10ns", "aid").getOrDefault("answer", ""))
            .toList());
  }

  /** The boxes or rows of a question, in order. */
  private Offered parts(Map<String, String> row) {
    List<Map<String, String>> own = partRows(row);
    return fixed(
        own.stream().map(one -> value(one, "title")).toList(),
        own.stream().map(this::label).toList());
  }

  private List<Map<String, String>> partRows(Map<String, String> row) {
    return ordered(own("subquestions"), "question_order").stream()
        .filter(one -> value(one, "parent_qid").equals(value(row, "qid")))
        .filter(one -> List.of("", "0").contains(value(one, "scale_id")))
        .toList();
  }

  private String label(Map<String, String> part) {
    return words(part, "question_l10ns", "qid").getOrDefault("question", "");
  }

  private static Offered fixed(List<String> names, List<String> labels) {
    Codes codes = new Codes();
    List<Choice> choices = new ArrayList<>();
    Map<String, String> byName = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String code = codes.of(names.get(i), "c_");
      String label = PlainLabel.of(labels.get(i), Drafting.LONGEST_LABEL);
      choices.add(new Choice(code, label.isEmpty() ? names.get(i) : label));
      byName.put(names.get(i), code);
    }
    return new Offered(choices, byName);
  }

  private int attribute(Map<String, String> row, String name, int usual) {
    return tables.rows("question_attributes").stream()
        .filter(one -> value(one, "qid").equals(value(row, "qid")))
        .filter(one -> value(one, "attribute").equals(name))
        .map(one -> value(one, "value"))
        .filter(one -> one.matches("[0-9]{1,4}"))
        .map(Integer::parseInt)
        .findFirst()
        .orElse(usual);
  }

  /** The rows of a table in the language we read; each row once where it has none. */
  private List<Map<String, String>> own(String table) {
    return tables.rows(table).stream()
        .filter(row -> Set.of("", language).contains(value(row, "language")))
        .toList();
  }

  /** The words of a row: its own, or those of the table of words beside. */
  private Map<String, String> words(Map<String, String> row, String table, String key) {
    Map<String, String> words = new LinkedHashMap<>(row);
    tables.rows(table).stream()
        .filter(one -> value(one, key).equals(value(row, key)))
        .filter(one -> value(one, "language").equals(language))
        .findFirst()
        .ifPresent(words::putAll);
    return words;
  }

  private static List<Map<String, String>> ordered(List<Map<String, String>> rows, String column) {
    return rows.stream()
        .sorted(Comparator.comparingInt(row -> number(value(row, column))))
        .toList();
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static String value(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
