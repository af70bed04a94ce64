package fr.caf.ecoute.questionnaire.document;

import static fr.caf.ecoute.questionnaire.document.Problems.quoted;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Code;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
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
      Set.of("code", "kind", "label", "help", "required", "when");

  private final Problems problems;

  QuestionReader(Problems problems) {
    this.problems = problems;
  }

  /** Nothing when there is a problem in it, which is then noted. */
  @Nullable Question read(Node node, String code, Condition when) {
    int before = problems.count();
    String label = node.text("label", LONGEST_LABEL);
    String help = node.optionalText("help", LONGEST_HELP);
    Requirement required = constant(node, "required", Requirement.NONE, "une obligation connue");
    Question.Kind kind = readKind(node);
    if (kind == null) {
      return null;
    }
    Supplier<Stem> stem = () -> new Stem(code, label, help, required, when);
    Supplier<Question> question = readKind(kind, node, stem);
    boolean named = Code.isValid(code) && !Code.isReserved(code);
    boolean sound = problems.count() == before && named;
    return sound ? question.get() : null;
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
        List<Choice> choices = readChoices(node, kind);
        yield () -> new SingleChoice(stem.get(), choices);
      }
      case MULTIPLE_CHOICE -> readMultipleChoice(node, stem);
      case SCALE -> readScale(node, stem);
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
    List<Choice> choices = readChoices(node, Question.Kind.MULTIPLE_CHOICE);
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
    Scale.DontKnow dontKnow =
        node.flag("dontKnow") ? Scale.DontKnow.OFFERED : Scale.DontKnow.NOT_OFFERED;
    if (from >= to) {
      node.at("from").refuse("le début de l’échelle doit être plus petit que sa fin.");
    }
    return () -> new Scale(stem.get(), from, to, low, high, dontKnow);
  }

  private List<Choice> readChoices(Node node, Question.Kind kind) {
    List<Choice> choices = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (Node one : node.list("choices", MOST_CHOICES)) {
      int before = problems.count();
      if (!one.isObject()) {
        continue;
      }
      one.allowOnly(Set.of("code", "label", "specify", "exclusive"));
      String code = one.text("code", 200);
      String label = one.text("label", LONGEST_LABEL);
      Set<Choice.Trait> traits = readTraits(one, kind);
      if (!code.isEmpty() && !Code.isValid(code)) {
        one.at("code").refuse(quoted(code) + QuestionnaireReader.CODE_SYNTAX);
      } else if (!code.isEmpty() && !codes.add(code)) {
        one.at("code").refuse("le code " + quoted(code) + " est déjà celui d’un autre choix.");
      }
      if (problems.count() == before) {
        choices.add(new Choice(code, label, traits));
      }
    }
    return choices;
  }

  private static Set<Choice.Trait> readTraits(Node choice, Question.Kind kind) {
    Set<Choice.Trait> traits = EnumSet.noneOf(Choice.Trait.class);
    if (choice.flag("specify")) {
      traits.add(Choice.Trait.SPECIFY);
    }
    if (choice.flag("exclusive")) {
      traits.add(Choice.Trait.EXCLUSIVE);
      if (kind == Question.Kind.SINGLE_CHOICE) {
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
