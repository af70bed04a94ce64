package fr.caf.ecoute.questionnaire.document;

import static fr.caf.ecoute.questionnaire.document.Problems.quoted;

import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Check;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Choice.Trait;
import fr.caf.ecoute.questionnaire.Code;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Precision;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Rewording;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads one question, whatever its kind: the single switch over the kinds of this package's input.
 */
final class QuestionReader {
  private static final int LONGEST_LABEL = 500;
  private static final int LONGEST_HELP = 1_000;
  private static final int LONGEST_END = 100;
  private static final int LONGEST_UNIT = 30;
  private static final int MOST_CHOICES = 200;
  private static final Set<String> COMMON =
      Set.of("code", "kind", "label", "help", "required", "when", "profile", "checks", "exits");
  private static final int LONGEST_MESSAGE = 500;
  private static final int MOST_CHECKS = 20;

  private final Problems problems;
  private final Asked asked;
  private final ConditionReader conditions;

  QuestionReader(Problems problems, Asked asked) {
    this.problems = problems;
    this.asked = asked;
    this.conditions = new ConditionReader(asked);
  }

  /** Nothing when there is a problem in it, which is then noted. */
  @Nullable Question read(Node node, String code) {
    int before = problems.count();
    Question asking = readAsked(node, code);
    asked.add(code, asking);
    List<Check> checks = readChecks(node);
    List<Exit> exits = readExits(node);
    return asking == null || problems.count() > before
        ? null
        : asking.with(asking.stem().checking(checks).exiting(exits));
  }

  /** Without its checks and exits, which may look at the question itself. */
  private @Nullable Question readAsked(Node node, String code) {
    int before = problems.count();
    String label = node.text("label", LONGEST_LABEL);
    String help = node.optionalText("help", LONGEST_HELP);
    Requirement required = constant(node, "required", Requirement.NONE, "une obligation connue");
    Stem.Subject subject = node.flag("profile") ? Stem.Subject.PROFILE : Stem.Subject.MATTER;
    Condition when = conditions.readWhen(node);
    Question.Kind kind = readKind(node);
    if (kind == null) {
      return null;
    }
    Supplier<Stem> stem = () -> new Stem(code, label, help, required, when).about(subject);
    Supplier<Question> question = readKind(kind, node, stem);
    boolean named = Code.isValid(code) && !Code.isReserved(code);
    if (problems.count() > before || !named) {
      return null;
    }
    Question read = question.get();
    Rewording checking =
        (key, text) -> {
          asked.requireEarlier(node, text);
          return text;
        };
    checking.apply(read);
    return problems.count() > before ? null : read;
  }

  private List<Check> readChecks(Node node) {
    List<Check> checks = new ArrayList<>();
    for (Node one : node.listIfAny("checks", MOST_CHECKS)) {
      int before = problems.count();
      if (one.isObject()) {
        one.allowOnly(Set.of("when", "severity", "message"));
        Condition when = conditions.readNeeded(one);
        Check.Severity severity =
            constant(one, "severity", Check.Severity.WARN, "une gravité connue");
        String message = readMessage(one);
        if (problems.count() == before && isTold(when)) {
          checks.add(new Check(when, severity, message));
        }
      }
    }
    return checks;
  }

  private List<Exit> readExits(Node node) {
    List<Exit> exits = new ArrayList<>();
    for (Node one : node.listIfAny("exits", MOST_CHECKS)) {
      int before = problems.count();
      if (one.isObject()) {
        one.allowOnly(Set.of("when", "message", "ending"));
        Condition when = conditions.readNeeded(one);
        Exit.Ending ending = constant(one, "ending", Exit.Ending.SEND, "une fin connue");
        String message = readMessage(one);
        if (problems.count() == before && isTold(when)) {
          exits.add(new Exit(when, message, ending));
        }
      }
    }
    return exits;
  }

  /** Not so where the question it looks at could not be read, which is told already. */
  private static boolean isTold(Condition when) {
    return !(when instanceof Condition.Always);
  }

  private String readMessage(Node node) {
    String message = node.text("message", LONGEST_MESSAGE);
    asked.requireEarlier(node.at("message"), message);
    return message;
  }

  /** What builds the question, to be asked only when nothing was wrong. */
  private Supplier<Question> readKind(Question.Kind kind, Node node, Supplier<Stem> stem) {
    return switch (kind) {
      case SHORT_TEXT -> {
        int maxLength = readMaxLength(node, ShortText.USUAL_LENGTH, ShortText.LONGEST);
        yield () -> new ShortText(stem.get(), maxLength);
      }
      case LONG_TEXT -> {
        int maxLength = readMaxLength(node, LongText.USUAL_LENGTH, LongText.LONGEST);
        yield () -> new LongText(stem.get(), maxLength);
      }
      case NUMBER -> readNumber(node, stem);
      case YES_NO -> {
        allow(node);
        yield () -> new YesNo(stem.get());
      }
      case SINGLE_CHOICE -> {
        allow(node, "choices");
        List<Choice> choices = readChoices(node, "choices", Trait.SPECIFY);
        yield () -> new SingleChoice(stem.get(), choices);
      }
      case MULTIPLE_CHOICE -> readMultipleChoice(node, stem);
      case SCALE -> readScale(node, stem);
      case DATE -> readDate(node, stem);
      case RATING_GRID -> {
        allow(node, "rows", "columns", "dontKnow");
        List<Choice> rows = readChoices(node, "rows");
        List<Choice> columns = readChoices(node, "columns");
        refuseConditions(node, "columns", columns);
        Scale.DontKnow dontKnow = readDontKnow(node);
        yield () -> new RatingGrid(stem.get(), rows, columns, dontKnow);
      }
      case RANKING -> {
        allow(node, "choices", "most");
        List<Choice> choices = readChoices(node, "choices");
        int offered = Math.max(1, node.json().path("choices").size());
        int most = node.integer("most", Math.min(3, offered), 1, offered);
        yield () -> new Ranking(stem.get(), choices, most);
      }
      case TERRITORY -> readTerritory(node, stem);
      case STATEMENT -> {
        allow(node);
        if (node.json().path("required").isTextual()
            && !node.json().path("required").textValue().equals(Requirement.NONE.name())) {
          node.at("required").refuse("il n’y a rien à répondre à un texte d’information.");
        }
        yield () -> new Statement(stem.get());
      }
      case CONSENT -> {
        allow(node);
        yield () -> new Consent(stem.get());
      }
    };
  }

  private static int readMaxLength(Node node, int usual, int longest) {
    allow(node, "maxLength");
    return node.integer("maxLength", usual, 1, longest);
  }

  private static Supplier<Question> readNumber(Node node, Supplier<Stem> stem) {
    allow(node, "min", "max", "decimals", "unit");
    BigDecimal min = node.number("min");
    BigDecimal max = node.number("max");
    int decimals = node.integer("decimals", 0, 0, NumberQuestion.MOST_DECIMALS);
    String unit = node.optionalText("unit", LONGEST_UNIT);
    if (min != null && max != null && min.compareTo(max) > 0) {
      node.at("min").refuse("le minimum est plus grand que le maximum.");
    }
    return () -> new NumberQuestion(stem.get(), min, max, decimals, unit);
  }

  private Supplier<Question> readMultipleChoice(Node node, Supplier<Stem> stem) {
    allow(node, "choices", "min", "max");
    List<Choice> choices = readChoices(node, "choices", Trait.SPECIFY, Trait.EXCLUSIVE);
    int offered = Math.max(1, node.json().path("choices").size());
    int max = node.integer("max", offered, 1, MOST_CHOICES);
    int min = node.integer("min", 0, 0, MOST_CHOICES);
    if (max > offered) {
      node.at("max").refuse("on ne peut pas cocher " + max + " choix sur " + offered + ".");
    }
    if (min > max) {
      node.at("min").refuse("le minimum est plus grand que le maximum.");
    }
    return () -> new MultipleChoice(stem.get(), choices, min, max);
  }

  private static Supplier<Question> readScale(Node node, Supplier<Stem> stem) {
    allow(node, "from", "to", "lowLabel", "highLabel", "dontKnow");
    int from = node.integer("from", 1, Scale.LOWEST, Scale.HIGHEST);
    int to = node.integer("to", 5, Scale.LOWEST, Scale.HIGHEST);
    String low = node.text("lowLabel", LONGEST_END);
    String high = node.text("highLabel", LONGEST_END);
    Scale.DontKnow dontKnow = readDontKnow(node);
    if (from >= to) {
      node.at("from").refuse("le début de l’échelle doit être plus petit que sa fin.");
    }
    return () -> new Scale(stem.get(), from, to, low, high, dontKnow);
  }

  private static Scale.DontKnow readDontKnow(Node node) {
    return node.flag("dontKnow") ? Scale.DontKnow.OFFERED : Scale.DontKnow.NOT_OFFERED;
  }

  private static Supplier<Question> readDate(Node node, Supplier<Stem> stem) {
    allow(node, "precision", "earliest", "latest");
    Precision precision = constant(node, "precision", Precision.DAY, "une précision connue");
    CalendarDate earliest = readDate(node, "earliest", precision);
    CalendarDate latest = readDate(node, "latest", precision);
    if (earliest != null && latest != null && earliest.compareTo(latest) > 0) {
      node.at("earliest").refuse("la première date vient après la dernière.");
    }
    return () -> new DateQuestion(stem.get(), precision, earliest, latest);
  }

  private static @Nullable CalendarDate readDate(Node node, String name, Precision precision) {
    String iso = node.optionalText(name, 20);
    Optional<CalendarDate> date = iso == null ? Optional.empty() : CalendarDate.parse(iso);
    if (iso != null && date.filter(one -> one.precision() == precision).isEmpty()) {
      node.at(name)
          .refuse(
              quoted(iso)
                  + switch (precision) {
                    case YEAR -> " n’est pas une année, par exemple 2026.";
                    case MONTH -> " n’est pas un mois, par exemple 2026-11.";
                    case DAY -> " n’est pas un jour, par exemple 2026-11-21.";
                  });
    }
    return date.orElse(null);
  }

  private static Supplier<Question> readTerritory(Node node, Supplier<Stem> stem) {
    allow(node, "level", "edition");
    Territories.Level level =
        constant(node, "level", Territories.Level.DEPARTEMENT, "une liste connue");
    String written = node.optionalText("edition", 10);
    String edition = written == null ? Territories.LATEST : written;
    if (!Territories.exists(level, edition)) {
      node.at("edition").refuse("cette liste n’a pas d’édition " + quoted(edition) + ".");
    }
    return () -> new Territory(stem.get(), level, edition);
  }

  private static void refuseConditions(Node node, String list, List<Choice> choices) {
    if (!choices.stream().allMatch(Choice::isAlwaysOffered)) {
      node.at(list).refuse("une colonne n’a pas de condition\u00a0: mettez-la sur une ligne.");
    }
  }

  private List<Choice> readChoices(Node node, String list, Trait... admitted) {
    List<Choice> choices = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (Node one : node.list(list, MOST_CHOICES)) {
      int before = problems.count();
      if (!one.isObject()) {
        continue;
      }
      one.allowOnly(Set.of("code", "label", "specify", "exclusive", "when"));
      String code = one.text("code", 200);
      String label = one.text("label", LONGEST_LABEL);
      Set<Trait> traits = readTraits(one, Set.of(admitted));
      Condition when = conditions.readWhen(one);
      if (!code.isEmpty() && !Code.isValid(code)) {
        one.at("code").refuse(quoted(code) + QuestionnaireReader.CODE_SYNTAX);
      } else if (!code.isEmpty() && !codes.add(code)) {
        one.at("code").refuse("le code " + quoted(code) + " est déjà celui d’un autre choix.");
      }
      if (problems.count() == before) {
        choices.add(new Choice(code, label, traits, when));
      }
    }
    return choices;
  }

  private static Set<Trait> readTraits(Node choice, Set<Trait> admitted) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (choice.flag("specify")) {
      traits.add(Trait.SPECIFY);
      if (!admitted.contains(Trait.SPECIFY)) {
        choice.at("specify").refuse("ici, un choix ne se précise pas.");
      }
    }
    if (choice.flag("exclusive")) {
      traits.add(Trait.EXCLUSIVE);
      if (!admitted.contains(Trait.EXCLUSIVE)) {
        choice
            .at("exclusive")
            .refuse("quand on ne coche qu’un choix, aucun n’a besoin d’être exclusif.");
      }
    }
    return traits;
  }

  private static Question.@Nullable Kind readKind(Node node) {
    if (node.field("kind").isEmpty()) {
      node.at("kind").refuse("ce champ manque.");
      return null;
    }
    // Any kind will do as the fallback: it is only returned together with a problem.
    return constant(node, "kind", Question.Kind.YES_NO, "un type de question connu");
  }

  private static <E extends Enum<E>> E constant(Node node, String name, E usual, String called) {
    Optional<Node> field = node.field(name);
    if (field.isEmpty()) {
      return usual;
    }
    String text = field.get().json().asText();
    E[] constants = usual.getDeclaringClass().getEnumConstants();
    Optional<E> found = Arrays.stream(constants).filter(one -> one.name().equals(text)).findFirst();
    if (found.isEmpty() || !field.get().json().isTextual()) {
      String known = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
      field.get().refuse(quoted(text) + " n’est pas " + called + " (" + known + ").");
    }
    return found.orElse(usual);
  }

  private static void allow(Node node, String... own) {
    Set<String> fields = new HashSet<>(COMMON);
    fields.addAll(List.of(own));
    node.allowOnly(fields);
  }
}
