package fr.caf.ecoute.questionnaire;

import java.util.List;

/** Free text, the raw material of the themes. */
public record LongText(Stem stem, int maxLength) implements Question {
  public static final int USUAL_LENGTH = 2_000;
  public static final int LONGEST = 10_000;

  public LongText {
    if (maxLength < 1 || maxLength > LONGEST) {
      throw new IllegalArgumentException("maximum length of " + stem.code() + ": " + maxLength);
    }
  }

  @Override
  public Kind kind() {
    return Kind.LONG_TEXT;
  }

  @Override
  public List<Problem> check(Answer answer) {
    return answer instanceof Answer.Text(String value)
        ? PlainText.checkLength(code(), value, maxLength)
        : stem.checkOther(answer, Problem.Kind.REQUIRED);
  }

  @Override
  public LongText with(Stem newStem) {
    return new LongText(newStem, maxLength);
  }
}
