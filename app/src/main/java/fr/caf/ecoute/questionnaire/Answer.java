package fr.caf.ecoute.questionnaire;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one person said to one question, or why they said nothing. */
public sealed interface Answer {

  /** What a condition can compare; empty when nothing was said. */
  Set<Literal> literals();

  default boolean isGiven() {
    return !(this instanceof Missing);
  }

  /** Whether nothing was said though it was asked, or was to be. */
  default boolean isLeftOut() {
    return this instanceof Missing(MissingReason reason)
        && (reason == MissingReason.SKIPPED || reason == MissingReason.NOT_SHOWN);
  }

  /** What is left once what was said in one's own words is erased. */
  default Answer withoutWords() {
    return switch (this) {
      case Text _ -> new Missing(MissingReason.ERASED);
      case OneChoice(String code, String _) -> new OneChoice(code);
      case Choices(List<OneChoice> picked) ->
          new Choices(picked.stream().map(one -> new OneChoice(one.code())).toList());
      case Numeric _, YesOrNo _, ScaleValue _, Dated _, Ratings _, Ranked _, Located _, Missing _ ->
          this;
    };
  }

  /** Free text, cleaned by {@link PlainText}; never empty, for that is {@link Missing}. */
  record Text(String value) implements Answer {
    public Text {
      value = PlainText.clean(value);
      if (value.isEmpty()) {
        throw new IllegalArgumentException("an empty text is a missing answer");
      }
    }

    @Override
    public Set<Literal> literals() {
      return Set.of(new Literal.Word(value));
    }
  }

  /** A number; 3,0 is the same answer as 3. */
  record Numeric(BigDecimal value) implements Answer {
    public Numeric {
      value = Literal.Numeric.plain(value);
    }

    @Override
    public Set<Literal> literals() {
      return Set.of(new Literal.Numeric(value));
    }
  }

  /** Oui ou non. */
  record YesOrNo(boolean yes) implements Answer {
    @Override
    public Set<Literal> literals() {
      return Set.of(new Literal.Truth(yes));
    }
  }

  /** A picked choice, with the words of "Autre, précisez". */
  record OneChoice(String code, @Nullable String specified) implements Answer {
    public OneChoice {
      Code.require(code);
      if (specified != null) {
        String clean = PlainText.clean(specified);
        specified = clean.isEmpty() ? null : clean;
      }
    }

    public OneChoice(String code) {
      this(code, null);
    }

    @Override
    public Set<Literal> literals() {
      return Set.of(new Literal.Word(code));
    }
  }

  /** The picked choices, in the order of the questionnaire; never empty. */
  record Choices(List<OneChoice> picked) implements Answer {
    public Choices {
      picked = List.copyOf(picked);
      if (picked.isEmpty()) {
        throw new IllegalArgumentException("no choice at all is a missing answer");
      }
      Set<String> codes = new HashSet<>();
      for (OneChoice one : picked) {
        if (!codes.add(one.code())) {
          throw new IllegalArgumentException("picked twice: " + one.code());
        }
      }
    }

    public List<String> codes() {
      return picked.stream().map(OneChoice::code).toList();
    }

    @Override
    public Set<Literal> literals() {
      return picked.stream().map(one -> new Literal.Word(one.code())).collect(Collectors.toSet());
    }
  }

  /** A mark on a scale. */
  record ScaleValue(int value) implements Answer {
    @Override
    public Set<Literal> literals() {
      return Set.of(new Literal.Numeric(BigDecimal.valueOf(value)));
    }
  }

  /** A date, as precise as it was asked. */
  record Dated(CalendarDate date) implements Answer {
    @Override
    public Set<Literal> literals() {
      return Set.of(new Literal.Day(date));
    }
  }

  /**
   * What was picked in each row of a grid, in the order of the rows: a column, or why none. At
   * least one row says something.
   */
  record Ratings(Map<String, Answer> byRow) implements Answer {
    public Ratings {
      byRow = Collections.unmodifiableMap(new LinkedHashMap<>(byRow));
      byRow.forEach(
          (row, rating) -> {
            Code.require(row);
            if (!(rating instanceof OneChoice || rating instanceof Missing)) {
              throw new IllegalArgumentException("not a rating of " + row + ": " + rating);
            }
          });
      if (byRow.values().stream().allMatch(Answer::isLeftOut)) {
        throw new IllegalArgumentException("a grid left empty is a missing answer");
      }
    }

    /** What was said of one row. */
    public Optional<Answer> rating(String row) {
      return Optional.ofNullable(byRow.get(row));
    }

    /** A grid is answered or not; what was said is asked row by row. */
    @Override
    public Set<Literal> literals() {
      return Set.of(new Literal.Truth(true));
    }
  }

  /** The choices in order of preference, the first first; never empty. */
  record Ranked(List<String> codes) implements Answer {
    public Ranked {
      codes = List.copyOf(codes);
      codes.forEach(Code::require);
      if (codes.isEmpty()) {
        throw new IllegalArgumentException("nothing ranked is a missing answer");
      }
      if (new HashSet<>(codes).size() < codes.size()) {
        throw new IllegalArgumentException("ranked twice: " + codes);
      }
    }

    @Override
    public Set<Literal> literals() {
      return codes.stream().map(Literal.Word::new).collect(Collectors.toSet());
    }
  }

  /** One of the official places, by its official code. */
  record Located(String place) implements Answer {
    public Located {
      if (!Territories.isCode(place)) {
        throw new IllegalArgumentException("not the code of a place: " + place);
      }
    }

    @Override
    public Set<Literal> literals() {
      return Set.of(new Literal.Word(place));
    }
  }

  /** No answer, and why. */
  record Missing(MissingReason reason) implements Answer {
    @Override
    public Set<Literal> literals() {
      return Set.of();
    }
  }
}
