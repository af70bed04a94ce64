package fr.caf.ecoute.questionnaire;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
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

  /** No answer, and why. */
  record Missing(MissingReason reason) implements Answer {
    @Override
    public Set<Literal> literals() {
      return Set.of();
    }
  }
}
