package fr.caf.ecoute.results;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The closed questions of all published versions as one list, in the words of the latest: what an
 * earlier version offered and the latest no longer does is added, so that no answer goes uncounted.
 */
final class AskedQuestions {
  private AskedQuestions() {}

  /** From the versions, the latest first. */
  static List<Question> of(List<Questionnaire> latestFirst) {
    Map<String, Question> byCode = new LinkedHashMap<>();
    for (Questionnaire version : latestFirst) {
      version.questions().stream()
          .filter(question -> !Aspect.of(question).isEmpty())
          .forEach(question -> byCode.merge(question.code(), question, AskedQuestions::join));
    }
    return List.copyOf(byCode.values());
  }

  private static Question join(Question latest, Question earlier) {
    return switch (latest) {
      case SingleChoice single when earlier instanceof SingleChoice before ->
          new SingleChoice(single.stem(), join(single.choices(), before.choices()));
      case MultipleChoice several when earlier instanceof MultipleChoice before ->
          new MultipleChoice(
              several.stem(),
              join(several.choices(), before.choices()),
              several.min(),
              several.max());
      case Scale scale when earlier instanceof Scale before ->
          new Scale(
              scale.stem(),
              Math.min(scale.from(), before.from()),
              Math.max(scale.to(), before.to()),
              scale.lowLabel(),
              scale.highLabel(),
              scale.dontKnow());
      case RatingGrid grid when earlier instanceof RatingGrid before ->
          new RatingGrid(
              grid.stem(),
              join(grid.rows(), before.rows()),
              join(grid.columns(), before.columns()),
              grid.dontKnow());
      case Ranking ranking when earlier instanceof Ranking before ->
          new Ranking(
              ranking.stem(),
              join(ranking.choices(), before.choices()),
              Math.max(ranking.most(), before.most()));
      case SingleChoice _,
          MultipleChoice _,
          Scale _,
          ShortText _,
          LongText _,
          NumberQuestion _,
          DateQuestion _,
          YesNo _,
          RatingGrid _,
          Ranking _,
          Territory _,
          Statement _,
          Consent _ ->
          latest;
    };
  }

  private static List<Choice> join(List<Choice> latest, List<Choice> earlier) {
    List<Choice> all = new ArrayList<>(latest);
    earlier.stream()
        .filter(choice -> latest.stream().noneMatch(one -> one.code().equals(choice.code())))
        .forEach(all::add);
    return all;
  }
}
