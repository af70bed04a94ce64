package fr.caf.ecoute.consultation.interchange;

import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.questionnaire.document.ConditionFit;
import fr.caf.ecoute.questionnaire.document.DocumentProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A questionnaire as it is put together from a file, section after section: what the file calls
 * things, what they became, and what was left out. Stateful, for one file.
 */
final class Drafting {
  static final int LONGEST_LABEL = 500;
  static final int LONGEST_HELP = 1_000;
  private static final int LONGEST_TITLE = 200;

  private final Codes codes = new Codes();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final Map<String, Known> known = new HashMap<>();
  private int questions;

  /**
   * What a name of the file stands for.
   *
   * @param choices the codes of its choices by their names in the file
   * @param box the choice meant, where the name is that of a box to tick or of a row
   */
  record Known(Question question, Map<String, String> choices, String box) {}

  Codes codes() {
    return codes;
  }

  void leave(String place, String what, String why) {
    leftOut.add(new LeftOut(place, what, why));
  }

  void know(String name, Question question, Map<String, String> choices) {
    known.put(name, new Known(question, Map.copyOf(choices), ""));
  }

  void knowBox(String name, Question question, String box, Map<String, String> choices) {
    known.put(name, new Known(question, Map.copyOf(choices), box));
  }

  void begin(String name, String title, Condition when) {
    String shown = PlainLabel.of(title, LONGEST_TITLE);
    sections.add(
        new Section(
            codes.of(name, "partie_"),
            shown.isEmpty() ? "Partie " + (sections.size() + 1) : shown,
            Layout.ONE_PER_PAGE,
            when,
            List.of()));
  }

  void add(Question question) throws Unreadable {
    questions++;
    if (questions > Questionnaire.MOST_QUESTIONS) {
      throw new Unreadable(
          "", "Ce fichier compte plus de " + Questionnaire.MOST_QUESTIONS + " questions.");
    }
    if (sections.isEmpty()) {
      begin("debut", "Vos réponses", Condition.always());
    }
    Section last = sections.removeLast();
    List<Question> all = new ArrayList<>(last.questions());
    all.add(question);
    sections.add(last.with(all));
  }

  /** The condition as ours; where it is not understood it is left out, and said. */
  Condition when(String written, String place) {
    Optional<Condition> read = Relevance.read(written, this::meaning);
    if (read.isEmpty()) {
      leave(
          place,
          "Condition « " + shortened(written) + " »",
          "Elle est trop particulière : ce qu'elle cachait sera montré à tous. Récrivez-la.");
    }
    return read.orElse(Condition.always());
  }

  private static String shortened(String written) {
    String line = written.strip().replaceAll("\\s+", " ");
    return line.length() > 120 ? line.substring(0, line.offsetByCodePoints(0, 100)) + "…" : line;
  }

  private Optional<Condition> meaning(Relevance.Comparison comparison) {
    Known asked = known.get(comparison.name());
    return asked == null
        ? Optional.empty()
        : meaning(asked, comparison).filter(condition -> canBe(asked.question(), condition));
  }

  /** A value nobody can give would make the whole questionnaire unreadable. */
  private static boolean canBe(Question question, Condition condition) {
    return !(condition instanceof Condition.Compare compare)
        || (ConditionFit.operators(question, null).contains(compare.operator())
            && compare.values().stream()
                .allMatch(value -> ConditionFit.canBeSaid(question, value)));
  }

  private static Optional<Condition> meaning(Known asked, Relevance.Comparison comparison) {
    String code = asked.question().code();
    if (comparison.sign().equals("empty")) {
      return asked.box().isEmpty()
          ? Optional.of(new Condition.Compare(code, Operator.NOT_ANSWERED, List.of()))
          : Optional.empty();
    }
    return switch (asked.question()) {
      case YesNo _, Consent _ -> yesOrNo(code, comparison);
      case SingleChoice _ -> choice(code, asked, comparison);
      case MultipleChoice _ -> ticked(code, asked, comparison);
      case NumberQuestion _, Scale _ -> number(code, comparison);
      case DateQuestion _ -> day(code, comparison);
      case ShortText _, LongText _, RatingGrid _, Ranking _, Territory _, Statement _ ->
          Optional.empty();
    };
  }

  private static Optional<Condition> yesOrNo(String code, Relevance.Comparison comparison) {
    String value = comparison.value();
    boolean yes = List.of("Y", "yes", "oui", "1", "OK").contains(value);
    boolean no = List.of("N", "no", "non", "0").contains(value);
    return yes || no
        ? equality(comparison.sign())
            .map(sign -> new Condition.Compare(code, sign, List.of(new Literal.Truth(yes))))
        : Optional.empty();
  }

  private static Optional<Condition> choice(
      String code, Known asked, Relevance.Comparison comparison) {
    String choice = asked.choices().get(comparison.value());
    return choice == null
        ? Optional.empty()
        : equality(comparison.sign().equals("selected") ? "==" : comparison.sign())
            .map(sign -> new Condition.Compare(code, sign, List.of(new Literal.Word(choice))));
  }

  /** LimeSurvey asks whether a box is Y; XLSForm whether a choice is selected. */
  private static Optional<Condition> ticked(
      String code, Known asked, Relevance.Comparison comparison) {
    boolean box = !asked.box().isEmpty();
    if (box != comparison.value().equals("Y") || box == comparison.sign().equals("selected")) {
      return Optional.empty();
    }
    String choice = box ? asked.box() : asked.choices().get(comparison.value());
    if (choice == null) {
      return Optional.empty();
    }
    Operator operator = comparison.sign().equals("!=") ? Operator.NOT_CONTAINS : Operator.CONTAINS;
    return List.of("==", "!=", "selected").contains(comparison.sign())
        ? Optional.of(new Condition.Compare(code, operator, List.of(new Literal.Word(choice))))
        : Optional.empty();
  }

  private static Optional<Condition> number(String code, Relevance.Comparison comparison) {
    if (!comparison.value().matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
      return Optional.empty();
    }
    Literal value = new Literal.Numeric(new BigDecimal(comparison.value()));
    return operator(comparison.sign())
        .map(sign -> new Condition.Compare(code, sign, List.of(value)));
  }

  private static Optional<Condition> day(String code, Relevance.Comparison comparison) {
    return CalendarDate.parse(comparison.value())
        .flatMap(
            date ->
                operator(comparison.sign())
                    .map(
                        sign -> new Condition.Compare(code, sign, List.of(new Literal.Day(date)))));
  }

  private static Optional<Operator> equality(String sign) {
    return operator(sign).filter(one -> one == Operator.EQ || one == Operator.NE);
  }

  private static Optional<Operator> operator(String sign) {
    return switch (sign) {
      case "==" -> Optional.of(Operator.EQ);
      case "!=" -> Optional.of(Operator.NE);
      case "<" -> Optional.of(Operator.LT);
      case "<=" -> Optional.of(Operator.LTE);
      case ">" -> Optional.of(Operator.GT);
      case ">=" -> Optional.of(Operator.GTE);
      default -> Optional.empty();
    };
  }

  Reception.Received finished(Reception.Origin origin, String title) throws Unreadable {
    if (questions == 0) {
      List<DocumentProblem> problems = new ArrayList<>();
      problems.add(new DocumentProblem("", "Aucune question de ce fichier n'a pu être reprise."));
      leftOut.forEach(
          one -> problems.add(new DocumentProblem(one.place(), one.what() + " : " + one.why())));
      throw new Unreadable(problems);
    }
    String shown = PlainLabel.of(title, LONGEST_TITLE);
    return new Reception.Received(
        origin,
        new Questionnaire(
            shown.isEmpty() ? "Questionnaire importé" : shown,
            sections.stream().filter(one -> !one.questions().isEmpty()).toList()),
        leftOut);
  }
}
