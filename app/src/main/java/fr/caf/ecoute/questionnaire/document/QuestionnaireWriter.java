package fr.caf.ecoute.questionnaire.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.YesNo;
import java.util.List;

/** Writes what {@link QuestionnaireReader} reads, leaving out what goes without saying. */
final class QuestionnaireWriter {
  private QuestionnaireWriter() {}

  static ObjectNode write(Questionnaire questionnaire) {
    ObjectNode document = QuestionnaireCodec.JSON.createObjectNode();
    document.put("format", QuestionnaireCodec.FORMAT).put("title", questionnaire.title());
    ArrayNode sections = document.putArray("sections");
    questionnaire.sections().forEach(section -> write(sections.addObject(), section));
    return document;
  }

  private static void write(ObjectNode node, Section section) {
    node.put("code", section.code()).put("title", section.title());
    if (section.layout() == Layout.TOGETHER) {
      node.put("together", true);
    }
    writeWhen(node, section.when());
    ArrayNode questions = node.putArray("questions");
    section.questions().forEach(question -> write(questions.addObject(), question));
  }

  private static void write(ObjectNode node, Question question) {
    node.put("code", question.code())
        .put("kind", question.kind().name())
        .put("label", question.label());
    if (question.help() != null) {
      node.put("help", question.help());
    }
    if (question.required() != Requirement.NONE) {
      node.put("required", question.required().name());
    }
    writeWhen(node, question.when());
    switch (question) {
      case ShortText text -> node.put("maxLength", text.maxLength());
      case LongText text -> node.put("maxLength", text.maxLength());
      case NumberQuestion number -> write(node, number);
      case YesNo _ -> {}
      case SingleChoice single -> write(node, single.choices());
      case MultipleChoice multiple -> {
        node.put("min", multiple.min()).put("max", multiple.max());
        write(node, multiple.choices());
      }
      case Scale scale ->
          node.put("from", scale.from())
              .put("to", scale.to())
              .put("lowLabel", scale.lowLabel())
              .put("highLabel", scale.highLabel())
              .put("dontKnow", scale.offersDontKnow());
    }
  }

  private static void write(ObjectNode node, NumberQuestion number) {
    if (number.min() != null) {
      node.put("min", number.min());
    }
    if (number.max() != null) {
      node.put("max", number.max());
    }
    node.put("decimals", number.decimals());
    if (number.unit() != null) {
      node.put("unit", number.unit());
    }
  }

  private static void write(ObjectNode node, List<Choice> choices) {
    ArrayNode list = node.putArray("choices");
    for (Choice choice : choices) {
      ObjectNode one = list.addObject().put("code", choice.code()).put("label", choice.label());
      if (choice.asksToSpecify()) {
        one.put("specify", true);
      }
      if (choice.isExclusive()) {
        one.put("exclusive", true);
      }
    }
  }

  private static void writeWhen(ObjectNode owner, Condition when) {
    if (!(when instanceof Condition.Always)) {
      ConditionWriter.write(owner.putObject("when"), when);
    }
  }
}
