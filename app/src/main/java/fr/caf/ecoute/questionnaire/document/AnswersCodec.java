package fr.caf.ecoute.questionnaire.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's answers as a compact JSON document, for a text column:
 *
 * <pre>{"format":1,"answers":{"avis":{"text":"…"},"age":{"number":41},"parent":{"yes":true},
 * "motif":{"choice":"autre","specified":"…"},"aides":{"choices":[{"choice":"a"}]},
 * "note":{"scale":4},"debut":{"date":"2026-11"},"lieu":{"place":"44"},"ordre":{"ranked":["b","a"]},
 * "avis_sur":{"ratings":{"accueil":{"choice":"bien"}}},"nom":{"missing":"SKIPPED"}}}</pre>
 *
 * <p>Each answer says what it is, so that a stored document can be read without its questionnaire
 * at hand.
 */
public final class AnswersCodec {
  private static final int FORMAT = 1;

  private AnswersCodec() {}

  /**
   * The answers that fit, and the codes of those left out because the questionnaire does not ask
   * them, or asks them otherwise.
   */
  public record Reading(Answers answers, List<String> leftOut) {
    public Reading {
      leftOut = List.copyOf(leftOut);
    }
  }

  public static String write(Answers answers) {
    ObjectNode document = QuestionnaireCodec.JSON.createObjectNode().put("format", FORMAT);
    ObjectNode all = document.putObject("answers");
    answers.byQuestion().forEach((question, answer) -> write(all.putObject(question), answer));
    return document.toString();
  }

  /** Every answer of the document. A document we cannot read is our fault: it is thrown. */
  public static Answers read(String document) {
    JsonNode tree = parse(document);
    if (tree.path("format").asInt() != FORMAT || !tree.path("answers").isObject()) {
      throw new IllegalArgumentException("not an answers document of format " + FORMAT);
    }
    Map<String, Answer> answers = new LinkedHashMap<>();
    tree.get("answers")
        .properties()
        .forEach(field -> answers.put(field.getKey(), read(field.getValue())));
    return Answers.of(answers);
  }

  /** The answers of the document that fit the questionnaire. */
  public static Reading read(String document, Questionnaire questionnaire) {
    Map<String, Answer> kept = new LinkedHashMap<>();
    List<String> leftOut = new ArrayList<>();
    read(document)
        .byQuestion()
        .forEach(
            (code, answer) -> {
              if (questionnaire.question(code).filter(one -> fits(one, answer)).isPresent()) {
                kept.put(code, answer);
              } else {
                leftOut.add(code);
              }
            });
    return new Reading(Answers.of(kept), leftOut);
  }

  /** A draft may hold an answer too long or too small: that is for the person to mend. */
  private static boolean fits(Question question, Answer answer) {
    return question.check(answer).stream()
        .map(Problem::kind)
        .noneMatch(kind -> kind == Problem.Kind.MALFORMED || kind == Problem.Kind.UNKNOWN_CHOICE);
  }

  private static JsonNode parse(String document) {
    try {
      return QuestionnaireCodec.JSON.readTree(document);
    } catch (JsonProcessingException e) {
      // Without the cause: it would carry what the person wrote into the log.
      throw new IllegalArgumentException("not JSON at " + e.getLocation().offsetDescription());
    }
  }

  private static void write(ObjectNode node, Answer answer) {
    switch (answer) {
      case Answer.Text(String value) -> node.put("text", value);
      case Answer.Numeric(BigDecimal value) -> node.put("number", value);
      case Answer.YesOrNo(boolean yes) -> node.put("yes", yes);
      case Answer.OneChoice one -> writeChoice(node, one);
      case Answer.Choices(List<Answer.OneChoice> picked) -> {
        var list = node.putArray("choices");
        picked.forEach(one -> writeChoice(list.addObject(), one));
      }
      case Answer.ScaleValue(int value) -> node.put("scale", value);
      case Answer.Dated(CalendarDate date) -> node.put("date", date.iso());
      case Answer.Ratings(Map<String, Answer> byRow) -> {
        var ratings = node.putObject("ratings");
        byRow.forEach((row, rating) -> write(ratings.putObject(row), rating));
      }
      case Answer.Ranked(List<String> codes) -> codes.forEach(node.putArray("ranked")::add);
      case Answer.Located(String place) -> node.put("place", place);
      case Answer.Missing(MissingReason reason) -> node.put("missing", reason.name());
    }
  }

  private static void writeChoice(ObjectNode node, Answer.OneChoice one) {
    node.put("choice", one.code());
    if (one.specified() != null) {
      node.put("specified", one.specified());
    }
  }

  private static Answer read(JsonNode node) {
    String kind = node.isObject() && !node.isEmpty() ? node.fieldNames().next() : "";
    JsonNode value = node.path(kind);
    return switch (kind) {
      case "text" -> new Answer.Text(text(value));
      case "number" -> new Answer.Numeric(expect(value, value.isNumber()).decimalValue());
      case "yes" -> new Answer.YesOrNo(expect(value, value.isBoolean()).booleanValue());
      case "choice" -> readChoice(node);
      case "choices" ->
          new Answer.Choices(
              expect(value, value.isArray()).valueStream().map(AnswersCodec::readChoice).toList());
      case "scale" -> new Answer.ScaleValue(expect(value, value.isInt()).intValue());
      case "date" -> new Answer.Dated(CalendarDate.parse(text(value)).orElseThrow());
      case "ratings" -> readRatings(expect(value, value.isObject()));
      case "ranked" ->
          new Answer.Ranked(
              expect(value, value.isArray()).valueStream().map(AnswersCodec::text).toList());
      case "place" -> new Answer.Located(text(value));
      case "missing" -> new Answer.Missing(MissingReason.valueOf(text(value)));
      default -> throw new IllegalArgumentException("not an answer: " + kind);
    };
  }

  private static Answer.Ratings readRatings(JsonNode ratings) {
    Map<String, Answer> byRow = new LinkedHashMap<>();
    ratings.properties().forEach(row -> byRow.put(row.getKey(), read(row.getValue())));
    return new Answer.Ratings(byRow);
  }

  private static Answer.OneChoice readChoice(JsonNode node) {
    @Nullable JsonNode specified = node.get("specified");
    return new Answer.OneChoice(
        text(node.path("choice")), specified == null ? null : text(specified));
  }

  private static String text(JsonNode value) {
    return expect(value, value.isTextual()).textValue();
  }

  private static JsonNode expect(JsonNode value, boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException("not the value of an answer: " + value.getNodeType());
    }
    return value;
  }
}
