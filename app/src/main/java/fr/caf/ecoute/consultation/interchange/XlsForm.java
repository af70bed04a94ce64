package fr.caf.ecoute.consultation.interchange;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Precision;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Stem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XLSForm: the sheets {@code survey}, {@code choices} and {@code settings}. The outermost
 * groups become sections; a group within a group only lends its condition. Stateful, for one file.
 */
final class XlsForm {
  /** What a collecting device notes by itself. */
  private static final Set<String> DEVICE =
      Set.of(
          "start",
          "end",
          "today",
          "deviceid",
          "subscriberid",
          "simserial",
          "phonenumber",
          "username",
          "email",
          "audit",
          "start-geopoint");

  private static final Pattern RANGE = Pattern.compile("(start|end|step)\\s*=\\s*(-?[0-9.]+)");
  private static final Pattern LEAST = Pattern.compile("\\.\\s*(>=?)\\s*(-?[0-9]{1,9})(?![0-9.])");
  private static final Pattern MOST = Pattern.compile("\\.\\s*(<=?)\\s*(-?[0-9]{1,9})(?![0-9.])");

  private final Workbook book;
  private final String label;
  private final String hint;
  private final Drafting drafting = new Drafting();
  private final List<Group> open = new ArrayList<>();
  private int repeats;

  /** A group that is not closed yet. */
  private record Group(String name, Condition when) {}

  /** The choices of a list: their names in the file, and what they became. */
  private record Offered(List<Choice> choices, Map<String, String> codes) {}

  private XlsForm(Workbook book) {
    this.book = book;
    this.label = column("label");
    this.hint = column("hint");
  }

  static Reception.Received read(byte[] file) throws Unreadable {
    Workbook book = Workbook.read(file);
    if (!book.sheets().containsKey("survey")) {
      throw new Unreadable(
          "", "Ce classeur n'a pas de feuille « survey » : ce n'est pas un XLSForm.");
    }
    return new XlsForm(book).read();
  }

  /** The column of the French words, of those of no language, or of the first language. */
  private String column(String name) {
    List<String> all =
        book.lines("survey").stream()
            .flatMap(line -> line.cells().keySet().stream())
            .distinct()
            .filter(one -> one.equals(name) || one.startsWith(name + "::"))
            .toList();
    return all.stream()
        .filter(one -> one.matches(".*(\\(fr\\)|français|french|::fr)$"))
        .findFirst()
        .or(() -> all.stream().filter(one -> one.equals(name)).findFirst())
        .or(() -> all.stream().findFirst())
        .orElse(name);
  }

  private Reception.Received read() throws Unreadable {
    leaveOtherLanguages();
    for (Workbook.Line line : book.lines("survey")) {
      String type = line.get("type").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
      if (type.matches("(begin|end)[ _](group|repeat)")) {
        frame(line, type.replace('_', ' '));
      } else if (!type.isEmpty() && repeats == 0) {
        add(line, type);
      }
    }
    String title =
        book.lines("settings").stream()
            .map(line -> line.get("form_title"))
            .filter(one -> !one.isEmpty())
            .findFirst()
            .orElse("");
    return drafting.finished(Reception.Origin.XLSFORM, title);
  }

  private void leaveOtherLanguages() {
    book.lines("survey").stream()
        .flatMap(line -> line.cells().keySet().stream())
        .filter(one -> one.startsWith("label::") && !one.equals(label))
        .distinct()
        .forEach(
            one ->
                drafting.leave(
                    "survey",
                    "Langue « " + one.substring("label::".length()) + " »",
                    "Une seule langue est reprise. Ajoutez les autres dans « Langues »."));
  }

  private void frame(Workbook.Line line, String type) {
    switch (type) {
      case "begin repeat" -> {
        repeats++;
        drafting.leave(
            place(line), "Bloc répété et ses questions", "On ne répète pas de questions.");
      }
      case "end repeat" -> repeats = Math.max(0, repeats - 1);
      case "begin group" -> {
        Condition when =
            repeats > 0 ? Condition.always() : drafting.when(line.get("relevant"), place(line));
        if (open.isEmpty() && repeats == 0) {
          drafting.begin(line.get("name"), words(line), when);
        }
        open.add(new Group(line.get("name"), when));
      }
      case "end group" -> {
        if (!open.isEmpty()) {
          open.removeLast();
          if (open.isEmpty() && repeats == 0) {
            drafting.begin("suite", "", Condition.always());
          }
        }
      }
      default -> throw new IllegalStateException(type);
    }
  }

  private void add(Workbook.Line line, String type) throws Unreadable {
    String[] words = type.split(" ", -1);
    switch (words[0]) {
      case "text" ->
          one(
              line,
              line.get("appearance").contains("multiline")
                  ? new LongText(stem(line), LongText.USUAL_LENGTH)
                  : new ShortText(stem(line), ShortText.USUAL_LENGTH));
      case "integer", "int" -> one(line, number(line, 0));
      case "decimal" -> one(line, number(line, 2));
      case "date" -> one(line, new DateQuestion(stem(line), precision(line), null, null));
      case "note" -> one(line, new Statement(stem(line).required(Requirement.NONE)));
      case "acknowledge", "trigger" -> one(line, new Consent(stem(line)));
      case "range" -> range(line);
      case "select_one", "select_multiple", "rank" -> select(line, words);
      case "calculate", "hidden" ->
          drafting.leave(place(line), "Calcul « " + line.get("name") + " »", "Rien n'est calculé.");
      default ->
          drafting.leave(
              place(line),
              "Question de type " + words[0],
              DEVICE.contains(words[0])
                  ? "L'appareil des personnes n'est pas observé."
                  : "Ce type de question n'existe pas ici.");
    }
  }

  private void one(Workbook.Line line, Question question) throws Unreadable {
    drafting.add(question);
    drafting.know(line.get("name"), question, Map.of());
  }

  private void select(Workbook.Line line, String[] type) throws Unreadable {
    String list = type.length > 1 ? originalList(line) : "";
    Offered offered = offered(list);
    if (offered.choices().isEmpty()) {
      drafting.leave(
          place(line), "Question sans choix", "La liste « " + list + " » est vide ou absente.");
      return;
    }
    if (!line.get("choice_filter").isEmpty()) {
      drafting.leave(place(line), "Filtre des choix", "Tous les choix sont proposés à tous.");
    }
    List<Choice> choices = new ArrayList<>(offered.choices());
    boolean other = type[type.length - 1].equals("or_other");
    if (other && !type[0].equals("rank")) {
      String code = offered.codes().containsValue("autre") ? "autre_texte" : "autre";
      choices.add(new Choice(code, "Autre", Choice.Trait.SPECIFY));
    }
    Stem stem = stem(line);
    Question question =
        switch (type[0]) {
          case "select_one" -> new SingleChoice(stem, choices);
          case "rank" -> new Ranking(stem, choices, choices.size());
          default -> new MultipleChoice(stem, choices, 0, choices.size());
        };
    drafting.add(question);
    drafting.know(line.get("name"), question, offered.codes());
  }

  /** The list as it was typed: its name keeps its capitals. */
  private static String originalList(Workbook.Line line) {
    return line.get("type").strip().split("\\s+", -1)[1];
  }

  private Offered offered(String list) {
    Codes codes = new Codes();
    List<Choice> choices = new ArrayList<>();
    Map<String, String> byName = new LinkedHashMap<>();
    for (Workbook.Line line : book.lines("choices")) {
      String own = line.get("list_name").isEmpty() ? line.get("list name") : line.get("list_name");
      String name = line.get("name").isEmpty() ? line.get("value") : line.get("name");
      if (own.equals(list) && !name.isEmpty() && !byName.containsKey(name)) {
        String code = codes.of(name, "c_");
        String words = PlainLabel.of(words(line), Drafting.LONGEST_LABEL);
        choices.add(new Choice(code, words.isEmpty() ? name : words));
        byName.put(name, code);
      }
    }
    return new Offered(choices, byName);
  }

  private Question number(Workbook.Line line, int decimals) {
    String constraint = line.get("constraint");
    BigDecimal min = bound(LEAST, constraint, 1);
    BigDecimal max = bound(MOST, constraint, -1);
    boolean possible = min == null || max == null || min.compareTo(max) <= 0;
    return new NumberQuestion(
        stem(line), possible ? min : null, possible ? max : null, decimals, null);
  }

  /** A strict bound on whole numbers is one step further. */
  private static @Nullable BigDecimal bound(Pattern pattern, String constraint, int step) {
    Matcher found = pattern.matcher(constraint);
    if (!found.find()) {
      return null;
    }
    BigDecimal value = new BigDecimal(found.group(2));
    return found.group(1).endsWith("=") ? value : value.add(BigDecimal.valueOf(step));
  }

  private static Precision precision(Workbook.Line line) {
    String appearance = line.get("appearance");
    return appearance.contains("month-year")
        ? Precision.MONTH
        : appearance.contains("year") ? Precision.YEAR : Precision.DAY;
  }

  private void range(Workbook.Line line) throws Unreadable {
    Map<String, BigDecimal> ends = new LinkedHashMap<>();
    Matcher found = RANGE.matcher(line.get("parameters"));
    while (found.find()) {
      if (found.group(2).matches("-?[0-9]{1,6}(\\.[0-9]{1,3})?")) {
        ends.put(found.group(1), new BigDecimal(found.group(2)));
      }
    }
    int from = ends.getOrDefault("start", BigDecimal.ONE).intValue();
    int to = ends.getOrDefault("end", BigDecimal.TEN).intValue();
    boolean ones = ends.getOrDefault("step", BigDecimal.ONE).compareTo(BigDecimal.ONE) == 0;
    if (!ones || from < Scale.LOWEST || to > Scale.HIGHEST || from >= to) {
      drafting.leave(
          place(line), "Échelle de " + from + " à " + to, "Une échelle va de 0 à 10, un par un.");
      return;
    }
    drafting.leave(
        place(line),
        "Mots des deux bouts de l'échelle",
        "XLSForm n'en a pas : « Pas du tout » et « Tout à fait » ont été mis.");
    one(
        line,
        new Scale(stem(line), from, to, "Pas du tout", "Tout à fait", Scale.DontKnow.NOT_OFFERED));
  }

  private Stem stem(Workbook.Line line) {
    String words = PlainLabel.of(words(line), Drafting.LONGEST_LABEL);
    String help = PlainLabel.of(line.get(hint), Drafting.LONGEST_HELP);
    boolean required = line.get("required").matches("(?i)yes|oui|true(\\(\\))?|1");
    String constraint = line.get("constraint");
    if (!constraint.isEmpty() && !line.get("type").startsWith("int")) {
      drafting.leave(place(line), "Contrainte « " + constraint + " »", "Récrivez-la en contrôle.");
    }
    return new Stem(
        drafting.codes().of(line.get("name"), "q_"),
        words.isEmpty() ? "Question " + line.get("name") : words,
        help.isEmpty() ? null : help,
        required ? Requirement.HARD : Requirement.NONE,
        when(line));
  }

  /** Its own condition, and those of the groups within its section. */
  private Condition when(Workbook.Line line) {
    List<Condition> all = new ArrayList<>();
    open.stream().skip(1).map(Group::when).forEach(all::add);
    all.add(drafting.when(line.get("relevant"), place(line)));
    all.removeIf(Condition.Always.class::isInstance);
    return switch (all.size()) {
      case 0 -> Condition.always();
      case 1 -> all.getFirst();
      default -> new Condition.All(all);
    };
  }

  private String words(Workbook.Line line) {
    return Optional.of(line.get(label)).filter(one -> !one.isEmpty()).orElse(line.get("label"));
  }

  private static String place(Workbook.Line line) {
    return "survey, ligne " + line.number();
  }
}
