package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.questionnaire.document.ConditionFit;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What one line of a condition is about: the answer to a question, or a fact. */
sealed interface Subject {
  /** A value to tick. */
  record Tick(String code, String label) {}

  Set<Operator> operators();

  /** The values to choose from; empty when a value is written, or when there is none. */
  List<Tick> ticks();

  /** Whether a value is written: a number, a date. */
  boolean isWritten();

  /** What was ticked or written, when it makes sense here. */
  Optional<Literal> literal(String typed);

  Condition compare(Operator operator, List<Literal> values);

  /** As it is ticked or written. */
  static String typed(Literal literal) {
    return switch (literal) {
      case Literal.Word(String value) -> value;
      case Literal.Numeric(BigDecimal value) -> value.toPlainString().replace('.', ',');
      case Literal.Truth(boolean yes) -> yes ? "oui" : "non";
      case Literal.Day(CalendarDate date) -> TypedDate.words(date);
    };
  }

  /** The answer to an earlier question, or to one row of it. */
  record Answered(Question question, @Nullable String row) implements Subject {
    @Override
    public Set<Operator> operators() {
      return ConditionFit.operators(question, row);
    }

    @Override
    public List<Tick> ticks() {
      return switch (question) {
        case YesNo _, Consent _ -> List.of(new Tick("oui", "Oui"), new Tick("non", "Non"));
        case SingleChoice single -> choices(single.choices());
        case MultipleChoice multiple -> choices(multiple.choices());
        case Ranking ranking -> choices(ranking.choices());
        case RatingGrid grid -> row == null ? List.of() : choices(grid.columns());
        case Territory territory ->
            territory.places().places().stream()
                .map(place -> new Tick(place.code(), place.name()))
                .toList();
        case Scale scale ->
            IntStream.rangeClosed(scale.from(), scale.to())
                .mapToObj(Integer::toString)
                .map(mark -> new Tick(mark, mark))
                .toList();
        case ShortText _, LongText _, NumberQuestion _, DateQuestion _, Statement _ -> List.of();
      };
    }

    @Override
    public boolean isWritten() {
      return question instanceof NumberQuestion || question instanceof DateQuestion;
    }

    @Override
    public Optional<Literal> literal(String typed) {
      Optional<Literal> literal =
          switch (question) {
            case YesNo _, Consent _ -> Optional.of(new Literal.Truth(typed.equals("oui")));
            case SingleChoice _,
                MultipleChoice _,
                Ranking _,
                RatingGrid _,
                Territory _,
                ShortText _,
                LongText _,
                Statement _ ->
                Optional.of(new Literal.Word(typed));
            case NumberQuestion _, Scale _ -> TypedNumber.parse(typed).map(Literal.Numeric::new);
            case DateQuestion date ->
                TypedDate.parse(typed, date.precision()).map(Literal.Day::new);
          };
      return literal.filter(value -> ConditionFit.canBeSaid(question, value));
    }

    @Override
    public Condition compare(Operator operator, List<Literal> values) {
      return new Condition.Compare(question.code(), row, operator, values);
    }

    private static List<Tick> choices(List<Choice> choices) {
      return choices.stream().map(choice -> new Tick(choice.code(), choice.label())).toList();
    }
  }

  /** What is known before the first question. */
  record Known(Facts.Name name, List<Tick> ticks) implements Subject {
    @Override
    public Set<Operator> operators() {
      return EnumSet.of(Operator.EQ, Operator.NE, Operator.IN);
    }

    @Override
    public boolean isWritten() {
      return false;
    }

    @Override
    public Optional<Literal> literal(String typed) {
      return ticks.stream().anyMatch(tick -> tick.code().equals(typed))
          ? Optional.of(new Literal.Word(typed))
          : Optional.empty();
    }

    @Override
    public Condition compare(Operator operator, List<Literal> values) {
      return new Condition.Fact(name, operator, values);
    }
  }
}
