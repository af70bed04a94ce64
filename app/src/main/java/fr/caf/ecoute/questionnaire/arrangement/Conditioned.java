package fr.caf.ecoute.questionnaire.arrangement;

import fr.caf.ecoute.questionnaire.Check;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The same thing with each of its conditions changed. */
public final class Conditioned {
  private Conditioned() {}

  /** A section and its questions. */
  public static Section with(Section section, UnaryOperator<Condition> change) {
    return new Section(
        section.code(),
        section.title(),
        section.layout(),
        change.apply(section.when()),
        section.questions().stream().map(question -> with(question, change)).toList());
  }

  /** A question; a check or an exit left without a condition goes. */
  public static Question with(Question question, UnaryOperator<Condition> change) {
    Stem stem = question.stem();
    List<Check> checks = new ArrayList<>();
    for (Check check : stem.checks()) {
      Condition when = change.apply(check.when());
      if (!(when instanceof Condition.Always)) {
        checks.add(new Check(when, check.severity(), check.message()));
      }
    }
    List<Exit> exits = new ArrayList<>();
    for (Exit exit : stem.exits()) {
      Condition when = change.apply(exit.when());
      if (!(when instanceof Condition.Always)) {
        exits.add(new Exit(when, exit.message(), exit.ending()));
      }
    }
    return offering(question, change)
        .with(stem.when(change.apply(stem.when())).checking(checks).exiting(exits));
  }

  private static Question offering(Question question, UnaryOperator<Condition> change) {
    List<Choice> offered =
        question.offered().stream()
            .map(choice -> choice.when(change.apply(choice.when())))
            .toList();
    return switch (question) {
      case SingleChoice single -> new SingleChoice(single.stem(), offered);
      case MultipleChoice several ->
          new MultipleChoice(several.stem(), offered, several.min(), several.max());
      case Ranking ranking -> new Ranking(ranking.stem(), offered, ranking.most());
      case RatingGrid grid -> new RatingGrid(grid.stem(), offered, grid.columns(), grid.dontKnow());
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
