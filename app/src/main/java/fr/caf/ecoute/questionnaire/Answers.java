package fr.caf.ecoute.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one person has said so far, by question code, in the order it was first said. */
public final class Answers {
  private static final Answers NONE = new Answers(Map.of());

  private final Map<String, Answer> byQuestion;

  private Answers(Map<String, Answer> byQuestion) {
    this.byQuestion = byQuestion;
  }

  public static Answers none() {
    return NONE;
  }

  public static Answers of(Map<String, Answer> byQuestion) {
    return new Answers(Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion)));
  }

  /** Sees later additions to the map: lets a path be computed without copying at each question. */
  public static Answers over(Map<String, Answer> growing) {
    return new Answers(growing);
  }

  public Answers with(String question, Answer answer) {
    Map<String, Answer> changed = new LinkedHashMap<>(byQuestion);
    changed.put(question, answer);
    return new Answers(Collections.unmodifiableMap(changed));
  }

  public Answers without(String question) {
    Map<String, Answer> changed = new LinkedHashMap<>(byQuestion);
    changed.remove(question);
    return new Answers(Collections.unmodifiableMap(changed));
  }

  /** What is left once what was said in one's own words is erased. */
  public Answers withoutWords() {
    Map<String, Answer> left = new LinkedHashMap<>();
    byQuestion.forEach((question, answer) -> left.put(question, answer.withoutWords()));
    return new Answers(Collections.unmodifiableMap(left));
  }

  public Optional<Answer> get(String question) {
    return Optional.ofNullable(byQuestion.get(question));
  }

  /** As {@link #get}, for conditions: a path looks thousands of times. */
  @Nullable Answer find(String question) {
    return byQuestion.get(question);
  }

  /** Unmodifiable. */
  public Map<String, Answer> byQuestion() {
    return Collections.unmodifiableMap(byQuestion);
  }

  public boolean isEmpty() {
    return byQuestion.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Answers answers && byQuestion.equals(answers.byQuestion);
  }

  @Override
  public int hashCode() {
    return byQuestion.hashCode();
  }

  @Override
  public String toString() {
    return byQuestion.toString();
  }
}
