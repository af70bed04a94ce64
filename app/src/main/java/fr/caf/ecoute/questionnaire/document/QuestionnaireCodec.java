package fr.caf.ecoute.questionnaire.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.caf.ecoute.questionnaire.Questionnaire;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A questionnaire as a JSON document, format 1. */
public final class QuestionnaireCodec {
  public static final int FORMAT = 1;
  public static final int MOST_BYTES = 4 << 20;

  private static final int DEEPEST = 60;

  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static {
    JSON.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(MOST_BYTES)
                .maxNumberLength(40)
                .build());
  }

  private QuestionnaireCodec() {}

  public static String write(Questionnaire questionnaire) {
    return QuestionnaireWriter.write(questionnaire).toPrettyString();
  }

  /** Never throws for what is in the document, however odd. */
  public static QuestionnaireReading read(String document) {
    if (document.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return refused("", "Ce document est trop gros\u00a0: le maximum est de 4\u00a0Mo.");
    }
    try {
      String withoutMark = document.startsWith("\uFEFF") ? document.substring(1) : document;
      return read(JSON.readTree(withoutMark));
    } catch (JsonProcessingException e) {
      return refused(place(e.getLocation()), message(e));
    }
  }

  private static QuestionnaireReading read(JsonNode document) {
    Problems problems = new Problems();
    Questionnaire questionnaire =
        new QuestionnaireReader(problems).read(new Node(document, "", problems));
    return questionnaire == null
        ? new QuestionnaireReading.Refused(problems.found())
        : new QuestionnaireReading.Accepted(questionnaire);
  }

  private static QuestionnaireReading refused(String place, String message) {
    return new QuestionnaireReading.Refused(List.of(new DocumentProblem(place, message)));
  }

  private static String place(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : "ligne " + location.getLineNr() + ", colonne " + location.getColumnNr();
  }

  private static String message(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return "le document est trop imbriqué ou contient une valeur trop longue.";
    }
    if (e instanceof MismatchedInputException) {
      return e.getOriginalMessage().startsWith("Duplicate")
          ? "le même champ est écrit deux fois."
          : "il y a quelque chose après la fin du document.";
    }
    return "ce n’est pas du JSON valide. Vérifiez les virgules, les guillemets et les accolades"
        + " juste avant cet endroit.";
  }
}
