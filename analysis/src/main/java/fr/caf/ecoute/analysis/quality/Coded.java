package fr.caf.ecoute.analysis.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a coder made of the answers to a question.
 *
 * @param answers in any order; an answer left out went to no theme
 * @param names what each theme is called, best name first; empty when the coder names nothing
 */
public record Coded(List<LabelledAnswer> answers, Map<String, List<String>> names) {
  /** The label of an answer the coder left out. */
  static final String LEFT_OUT = "_";

  public Coded {
    answers = List.copyOf(answers);
    names = Map.copyOf(names);
  }

  /** Themes without names. */
  public static Coded unnamed(List<LabelledAnswer> answers) {
    return new Coded(answers, Map.of());
  }

  /** The same answers as {@code others}, in their order. */
  List<LabelledAnswer> like(List<LabelledAnswer> others) {
    Map<String, LabelledAnswer> byId = new HashMap<>();
    answers.forEach(answer -> byId.put(answer.id(), answer));
    return others.stream().map(other -> like(other, byId.get(other.id()))).toList();
  }

  private static LabelledAnswer like(LabelledAnswer other, @Nullable LabelledAnswer own) {
    return own == null || own.labels().isEmpty()
        ? new LabelledAnswer(other.id(), List.of(LEFT_OUT))
        : own;
  }
}
