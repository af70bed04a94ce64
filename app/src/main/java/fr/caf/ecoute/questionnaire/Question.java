package fr.caf.ecoute.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question; each kind is a record that knows what a fitting answer is. */
public sealed interface Question
    permits ShortText, LongText, NumberQuestion, YesNo, SingleChoice, MultipleChoice, Scale {

  /** The kinds as documents and exports name them. */
  enum Kind {
    SHORT_TEXT,
    LONG_TEXT,
    NUMBER,
    YES_NO,
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    SCALE
  }

  Stem stem();

  Kind kind();

  /** What is wrong with this answer to this question; empty when nothing is. */
  List<Problem> check(Answer answer);

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
