package fr.caf.ecoute.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one person is offered of a question: its choices may come and go. */
public final class Offer {
  private Offer() {}

  /** The question with the choices that are offered; nothing when none is left. */
  public static @Nullable Question of(Question question, Predicate<Choice> offered) {
    List<Choice> all = choices(question);
    List<Choice> left = all.stream().filter(offered).toList();
    if (left.size() == all.size()) {
      return question;
    }
    return left.isEmpty() ? null : keeping(question, left);
  }

  /** The part of an answer that picks what is offered; nothing when no part does. */
  static @Nullable Answer keep(Question offered, Answer answer) {
    return switch (answer) {
      case Answer.OneChoice picked -> isOffered(offered, picked.code()) ? answer : null;
      case Answer.Choices(List<Answer.OneChoice> picked) -> {
        var left = picked.stream().filter(one -> isOffered(offered, one.code())).toList();
        yield left.isEmpty() ? null : new Answer.Choices(left);
      }
      case Answer.Ranked(List<String> codes) -> {
        var left = codes.stream().filter(code -> isOffered(offered, code)).toList();
        yield left.isEmpty() ? null : new Answer.Ranked(left);
      }
      case Answer.Ratings(Map<String, Answer> byRow) -> {
        Map<String, Answer> left = new LinkedHashMap<>(byRow);
        left.keySet().removeIf(row -> !isOffered(offered, row));
        yield left.values().stream().allMatch(Answer::isLeftOut) ? null : new Answer.Ratings(left);
      }
      case Answer.Text _,
          Answer.Numeric _,
          Answer.YesOrNo _,
          Answer.ScaleValue _,
          Answer.Dated _,
          Answer.Located _,
          Answer.Missing _ ->
          answer;
    };
  }

  public static boolean isWhole(Question question) {
    for (Choice choice : choices(question)) {
      if (!choice.isAlwaysOffered()) {
        return false;
      }
    }
    return true;
  }

  /** What a person picks from: the rows of a grid, the choices of the others. */
  public static List<Choice> choices(Question question) {
    return switch (question) {
      case SingleChoice single -> single.choices();
      case MultipleChoice several -> several.choices();
      case Ranking ranking -> ranking.choices();
      case RatingGrid grid -> grid.rows();
      case ShortText _,
          LongText _,
          NumberQuestion _,
          DateQuestion _,
          YesNo _,
          Scale _,
          Territory _,
          Statement _,
          Consent _ ->
          List.of();
    };
  }

  private static boolean isOffered(Question question, String code) {
    return Choice.find(choices(question), code).isPresent();
  }

  private static Question keeping(Question question, List<Choice> left) {
    int count = left.size();
    return switch (question) {
      case SingleChoice single -> new SingleChoice(single.stem(), left);
      case MultipleChoice several ->
          new MultipleChoice(
              several.stem(), left, Math.min(several.min(), count), Math.min(several.max(), count));
      case Ranking ranking -> new Ranking(ranking.stem(), left, Math.min(ranking.most(), count));
      case RatingGrid grid -> new RatingGrid(grid.stem(), left, grid.columns(), grid.dontKnow());
      case ShortText _,
          LongText _,
          NumberQuestion _,
          DateQuestion _,
          YesNo _,
          Scale _,
          Territory _,
          Statement _,
          Consent _ ->
          question;
    };
  }
}
