package fr.caf.ecoute.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question; each kind is a record that knows what a fitting answer is. */
public sealed interface Question
    permits ShortText,
        LongText,
        NumberQuestion,
        DateQuestion,
        YesNo,
        SingleChoice,
        MultipleChoice,
        Scale,
        RatingGrid,
        Ranking,
        Territory,
        Statement,
        Consent {

  /** The kinds as documents and exports name them. */
  enum Kind {
    SHORT_TEXT,
    LONG_TEXT,
    NUMBER,
    DATE,
    YES_NO,
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    SCALE,
    RATING_GRID,
    RANKING,
    TERRITORY,
    STATEMENT,
    CONSENT
  }

  Stem stem();

  Kind kind();

  /** What is wrong with this answer to this question; empty when nothing is. */
  List<Problem> check(Answer answer);

  /** The same with another stem. */
  Question with(Stem newStem);

  /** What a person picks from: the rows of a grid, the choices of the others; often nothing. */
  default List<Choice> offered() {
    return Offer.choices(this);
  }

  default String code() {
    return stem().code();
  }

  default String label() {
    return stem().label();
  }

  default @Nullable String help() {
    return stem().help();
  }

  default Requirement required() {
    return stem().required();
  }

  default Condition when() {
    return stem().when();
  }
}
