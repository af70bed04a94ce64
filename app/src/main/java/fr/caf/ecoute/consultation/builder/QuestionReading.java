package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Check;
import fr.caf.ecoute.questionnaire.Choice;
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
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.web.FieldProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a question of what was typed, or tells what is wrong with it; for one form. The single
 * switch over the kinds for what is typed in the builder.
 */
final class QuestionReading {
  private static final int LONGEST_LABEL = 500;
  private static final int LONGEST_HELP = 1_000;
  private static final int LONGEST_END = 100;
  private static final int LONGEST_UNIT = 30;

  private final QuestionForm form;
  private final Spot spot;
  private final Typed typed = new Typed();
  private final ChoiceReading choices;

  QuestionReading(QuestionForm form, Spot spot) {
    this.form = form;
    this.spot = spot;
    this.choices = new ChoiceReading(typed, spot);
  }

  List<FieldProblem> problems() {
    return typed.problems();
  }

  /** The question, when nothing is wrong. */
  Optional<Question> read() {
    Stem stem = stem();
    Supplier<Question> kind = kind(stem);
    if (!typed.isSound()) {
      return Optional.empty();
    }
    Question question = kind.get();
    Question whole = withConsequences(question);
    return typed.isSound() ? Optional.of(whole) : Optional.empty();
  }

  private Stem stem() {
    String label = typed.text("intitule", form.label(), LONGEST_LABEL, "Écrivez la question.");
    String help = typed.limited("aide", form.aid(), LONGEST_HELP);
    Reuse.problems("intitule", label, spot.askable()).forEach(typed::refuse);
    Reuse.problems("aide", help, spot.askable()).forEach(typed::refuse);
    typed.refuse(form.when().problems(QuestionForm.CONDITION, spot.askable()));
    Condition saved = spot.saved() == null ? Condition.always() : spot.saved().when();
    return new Stem(
            spot.code(form.code(), label, typed),
            label.isEmpty() ? "…" : label,
            help.isEmpty() ? null : help,
            form.kind() == Question.Kind.STATEMENT ? Requirement.NONE : form.requirement(),
            form.when().condition(saved, spot.askable()))
        .about(form.profile() ? Stem.Subject.PROFILE : Stem.Subject.MATTER);
  }

  private Supplier<Question> kind(Stem stem) {
    return switch (form.kind()) {
      case SHORT_TEXT -> {
        int length = length(ShortText.LONGEST, ShortText.USUAL_LENGTH);
        yield () -> new ShortText(stem, length);
      }
      case LONG_TEXT -> {
        int length = length(LongText.LONGEST, LongText.USUAL_LENGTH);
        yield () -> new LongText(stem, length);
      }
      case NUMBER -> number(stem);
      case DATE -> date(stem);
      case YES_NO -> () -> new YesNo(stem);
      case SINGLE_CHOICE -> {
        List<Choice> offered = choices.read(QuestionForm.CHOICES, form, Choice.Trait.SPECIFY);
        yield () -> new SingleChoice(stem, offered);
      }
      case MULTIPLE_CHOICE -> several(stem);
      case SCALE -> scale(stem);
      case RATING_GRID -> {
        List<Choice> rows = choices.read(QuestionForm.CHOICES, form);
        List<Choice> columns = choices.read(QuestionForm.COLUMNS, form);
        yield () -> new RatingGrid(stem, rows, columns, dontKnow());
      }
      case RANKING -> {
        List<Choice> offered = choices.read(QuestionForm.CHOICES, form);
        int most = typed.whole("rangs", form.setting("rangs"), 1, Math.max(1, offered.size()), 3);
        yield () -> new Ranking(stem, offered, Math.min(most, offered.size()));
      }
      case TERRITORY -> {
        Territories.Level level =
            Typed.constant(
                Territories.Level.values(), form.setting("niveau"), Territories.Level.DEPARTEMENT);
        String edition =
            spot.saved() instanceof Territory before && before.level() == level
                ? before.edition()
                : Territories.LATEST;
        yield () -> new Territory(stem, level, edition);
      }
      case STATEMENT -> () -> new Statement(stem);
      case CONSENT -> () -> new Consent(stem);
    };
  }

  private int length(int longest, int usual) {
    return typed.whole("longueur", form.setting("longueur"), 1, longest, usual);
  }

  private Supplier<Question> number(Stem stem) {
    BigDecimal least = bound("minimum");
    BigDecimal most = bound("maximum");
    int decimals =
        typed.whole("decimales", form.setting("decimales"), 0, NumberQuestion.MOST_DECIMALS, 0);
    String unit = typed.limited("unite", form.setting("unite"), LONGEST_UNIT);
    if (least != null && most != null && least.compareTo(most) > 0) {
      typed.refuse("maximum", "Le maximum doit être plus grand que le minimum.");
    }
    return () -> new NumberQuestion(stem, least, most, decimals, unit.isEmpty() ? null : unit);
  }

  private @Nullable BigDecimal bound(String field) {
    String said = form.setting(field);
    Optional<BigDecimal> number = TypedNumber.parse(said);
    if (!said.isEmpty() && number.isEmpty()) {
      typed.refuse(field, "Écrivez un nombre, par exemple 12 ou 2,5.");
    }
    return number.orElse(null);
  }

  private Supplier<Question> date(Stem stem) {
    Precision precision =
        Typed.constant(Precision.values(), form.setting("precision"), Precision.DAY);
    CalendarDate first = day("premiere", precision);
    CalendarDate last = day("derniere", precision);
    if (first != null && last != null && first.compareTo(last) > 0) {
      typed.refuse("derniere", "La dernière date doit venir après la première.");
    }
    return () -> new DateQuestion(stem, precision, first, last);
  }

  private @Nullable CalendarDate day(String field, Precision precision) {
    String said = form.setting(field);
    Optional<CalendarDate> date = TypedDate.parse(said, precision);
    if (!said.isEmpty() && date.isEmpty()) {
      typed.refuse(
          field, "Écrivez une date qui existe, par exemple " + TypedDate.example(precision) + ".");
    }
    return date.orElse(null);
  }

  private Supplier<Question> several(Stem stem) {
    List<Choice> offered =
        choices.read(QuestionForm.CHOICES, form, Choice.Trait.SPECIFY, Choice.Trait.EXCLUSIVE);
    int count = Math.max(1, offered.size());
    int least = typed.whole("mincoches", form.setting("mincoches"), 0, count, 0);
    int most = typed.whole("maxcoches", form.setting("maxcoches"), 1, count, count);
    if (least > most) {
      typed.refuse("maxcoches", "Le maximum doit être au moins égal au minimum.");
    }
    return () -> new MultipleChoice(stem, offered, least, most);
  }

  private Supplier<Question> scale(Stem stem) {
    int from = typed.whole("depart", form.setting("depart"), Scale.LOWEST, Scale.HIGHEST, 1);
    int to = typed.whole("arrivee", form.setting("arrivee"), Scale.LOWEST, Scale.HIGHEST, 5);
    String low =
        typed.text(
            "bas",
            form.setting("bas"),
            LONGEST_END,
            "Dites ce que veut dire la" + " plus petite note.");
    String high =
        typed.text(
            "haut",
            form.setting("haut"),
            LONGEST_END,
            "Dites ce que veut dire la" + " plus grande note.");
    if (from >= to) {
      typed.refuse("arrivee", "La dernière note doit être plus grande que la première.");
    }
    return () -> new Scale(stem, from, to, low, high, dontKnow());
  }

  private Scale.DontKnow dontKnow() {
    return form.setting("nsp").isEmpty() ? Scale.DontKnow.NOT_OFFERED : Scale.DontKnow.OFFERED;
  }

  /** Checks and exits may look at the question itself. */
  private Question withConsequences(Question question) {
    Askable askable = spot.askable().and(question);
    List<Check> checks = new ArrayList<>();
    List<Exit> exits = new ArrayList<>();
    for (int i = 0; i < form.consequences().size(); i++) {
      ConsequenceForm one = form.consequences().get(i);
      String prefix = ConsequenceForm.LIST + "-" + i;
      typed.text(
          prefix + "-message", one.message(), LONGEST_LABEL, "Écrivez ce que lira la personne.");
      Reuse.problems(prefix + "-message", one.message(), askable).forEach(typed::refuse);
      typed.refuse(one.when().problems(prefix + "-condition", askable));
      Condition saved = spot.saved() == null ? Condition.always() : one.saved(spot.saved().stem());
      Condition when = one.when().condition(saved, askable);
      if (when instanceof Condition.Always) {
        if (one.when().isEmpty()) {
          typed.refuse(prefix + "-message", "Ajoutez au moins une condition.");
        }
      } else if (!one.message().isEmpty()) {
        one.check(when).ifPresent(checks::add);
        one.exit(when).ifPresent(exits::add);
      }
    }
    return question.with(question.stem().checking(checks).exiting(exits));
  }
}
