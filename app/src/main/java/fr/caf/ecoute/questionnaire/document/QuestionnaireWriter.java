package fr.caf.ecoute.questionnaire.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.caf.ecoute.questionnaire.Check;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.Translation;
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
    if (!questionnaire.translations().isEmpty()) {
      ObjectNode translations = document.putObject("translations");
      questionnaire
          .translations()
          .forEach((language, one) -> write(translations.putObject(language.tag()), one));
    }
    return document;
  }

  private static void write(ObjectNode node, Translation translation) {
    translation
        .phrases()
        .forEach(
            (key, phrase) ->
                node.putObject(key).put("from", phrase.source()).put("text", phrase.text()));
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
    if (question.stem().subject() == Stem.Subject.PROFILE) {
      node.put("profile", true);
    }
    writeWhen(node, question.when());
    writeChecks(node, question.stem().checks());
    writeExits(node, question.stem().exits());
    switch (question) {
      case ShortText text -> node.put("maxLength", text.maxLength());
      case LongText text -> node.put("maxLength", text.maxLength());
      case NumberQuestion number -> write(node, number);
      case YesNo _ -> {}
      case SingleChoice single -> write(node, "choices", single.choices());
      case MultipleChoice multiple -> {
        node.put("min", multiple.min()).put("max", multiple.max());
        write(node, "choices", multiple.choices());
      }
      case DateQuestion date -> write(node, date);
      case RatingGrid grid -> {
        write(node, "rows", grid.rows());
        write(node, "columns", grid.columns());
        node.put("dontKnow", grid.offersDontKnow());
      }
      case Ranking ranking -> {
        node.put("most", ranking.most());
        write(node, "choices", ranking.choices());
      }
      case Territory territory ->
          node.put("level", territory.level().name()).put("edition", territory.edition());
      case Statement _, Consent _ -> {}
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

  private static void write(ObjectNode node, DateQuestion date) {
    node.put("precision", date.precision().name());
    if (date.earliest() != null) {
      node.put("earliest", date.earliest().iso());
    }
    if (date.latest() != null) {
      node.put("latest", date.latest().iso());
    }
  }

  private static void writeChecks(ObjectNode node, List<Check> checks) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Check check : checks) {
      ObjectNode one = list.addObject();
      writeWhen(one, check.when());
      one.put("severity", check.severity().name()).put("message", check.message());
    }
    if (!list.isEmpty()) {
      node.set("checks", list);
    }
  }

  private static void writeExits(ObjectNode node, List<Exit> exits) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Exit exit : exits) {
      ObjectNode one = list.addObject();
      writeWhen(one, exit.when());
      one.put("message", exit.message()).put("ending", exit.ending().name());
    }
    if (!list.isEmpty()) {
      node.set("exits", list);
    }
  }

  private static void write(ObjectNode node, String name, List<Choice> choices) {
    ArrayNode list = node.putArray(name);
    for (Choice choice : choices) {
      ObjectNode one = list.addObject().put("code", choice.code()).put("label", choice.label());
      if (choice.asksToSpecify()) {
        one.put("specify", true);
      }
      if (choice.isExclusive()) {
        one.put("exclusive", true);
      }
      writeWhen(one, choice.when());
    }
  }

  private static void writeWhen(ObjectNode owner, Condition when) {
    if (!(when instanceof Condition.Always)) {
      ConditionWriter.write(owner.putObject("when"), when);
    }
  }
}
