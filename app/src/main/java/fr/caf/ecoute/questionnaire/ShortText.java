package fr.caf.ecoute.questionnaire;

import java.util.List;

/** A few words on one line. */
public record ShortText(Stem stem, int maxLength) implements Question {
  public static final int USUAL_LENGTH = 200;
  public static final int LONGEST = 2_000;

  public ShortText {
    if (maxLength < 1 || maxLength > LONGEST) {
      throw new IllegalArgumentException("maximum length of " + stem.code() + ": " + maxLength);
    }
  }

  @Override
  public Kind kind() {
    return Kind.SHORT_TEXT;
  }

  @Override
  public List<Problem> check(Answer answer) {
    return answer instanceof Answer.Text(String value)
        ? PlainText.checkLength(code(), value, maxLength)
        : stem.checkOther(answer, Problem.Kind.REQUIRED);
  }

  @Override
  public ShortText with(Stem newStem) {
    return new ShortText(newStem, maxLength);
  }
}
