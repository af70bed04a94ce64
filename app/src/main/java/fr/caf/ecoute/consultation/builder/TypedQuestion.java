package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.web.Form;
import java.util.Optional;

/** The question a facilitator is writing, read from the builder's form wherever it was sent. */
public final class TypedQuestion {
  private TypedQuestion() {}

  /** Nothing while something is wrong with it. */
  public static Optional<Question> read(Form sent, Questionnaire questionnaire) {
    Question saved = questionnaire.question(sent.text("ancien")).orElse(null);
    String section = sent.text("partie");
    Askable askable =
        saved != null
            ? Askable.before(questionnaire, saved.code())
            : questionnaire.section(section).isPresent()
                ? Askable.at(questionnaire, section, sent.text("apres"))
                : new Askable(questionnaire, questionnaire.questions());
    return new QuestionReading(
            QuestionForm.read(sent), new Spot(questionnaire, saved, askable, true))
        .read();
  }
}
