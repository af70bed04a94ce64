package fr.caf.ecoute.consultation.interchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.document.DocumentProblem;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import fr.caf.ecoute.questionnaire.document.QuestionnaireReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Reads a document as ours, then holds it against the published schema: our own reader says what is
 * wrong in plainer words, so it speaks first.
 */
public final class SchemaCheck {
  /** Where the schema is published. */
  public static final String ADDRESS = "/schemas/questionnaire-1.json";

  private static final String TEXT = load();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              TEXT,
              SchemaValidatorsConfig.builder()
                  .pathType(PathType.LEGACY)
                  .locale(Locale.FRENCH)
                  .build());

  private SchemaCheck() {}

  /** The schema as it is published. */
  public static String text() {
    return TEXT;
  }

  static Questionnaire read(String document) throws Unreadable {
    switch (QuestionnaireCodec.read(document)) {
      case QuestionnaireReading.Refused(List<DocumentProblem> problems) ->
          throw new Unreadable(problems);
      case QuestionnaireReading.Accepted(Questionnaire questionnaire) -> {
        List<DocumentProblem> problems = problems(document);
        if (!problems.isEmpty()) {
          throw new Unreadable(problems);
        }
        return questionnaire;
      }
    }
  }

  /** What the schema has to say; nothing when the document follows it. */
  static List<DocumentProblem> problems(String document) {
    try {
      return SCHEMA.validate(JSON.readTree(withoutMark(document))).stream()
          .map(
              one ->
                  new DocumentProblem(
                      one.getInstanceLocation().toString().replaceFirst("^\\$\\.?", ""),
                      one.getMessage()))
          .toList();
    } catch (JsonProcessingException e) {
      return List.of(new DocumentProblem("", "ce n’est pas du JSON valide."));
    }
  }

  private static String withoutMark(String document) {
    return document.startsWith("\uFEFF") ? document.substring(1) : document;
  }

  private static String load() {
    try (InputStream file = SchemaCheck.class.getResourceAsStream(ADDRESS)) {
      if (file == null) {
        throw new IllegalStateException("the schema is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
