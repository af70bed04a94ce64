package fr.caf.ecoute.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.caf.ecoute.analysis.csv.CsvRow;
import fr.caf.ecoute.analysis.csv.CsvTable;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import fr.caf.ecoute.restitution.CommitmentStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invented consultation: its words, its questionnaire, how people tend to answer and what they
 * write.
 *
 * @param weights for each closed question, how often each raw value is given; "" is no answer
 * @param specified for each question with "Autre, précisez", what people write there
 */
record Story(
    String title,
    String summary,
    int minutes,
    String purpose,
    String outcome,
    @Nullable List<String> essentials,
    @Nullable List<Promise> commitments,
    Map<String, Map<String, Integer>> weights,
    Map<String, List<String>> specified) {

  private static final JsonMapper JSON = new JsonMapper();

  /** What people said and what is done about it. */
  record Promise(String heard, String answer, CommitmentStatus status, int daysAgo) {}

  /** One text that a person could have written; the theme only spreads them over the people. */
  record Text(String question, String theme, String text) {
    boolean isCampaign() {
      return theme.equals("campagne");
    }
  }

  /** Somebody of a list; they exist nowhere else. */
  record Person(String name, String address, String segment) {}

  static Story named(String folder) {
    try {
      return JSON.readValue(resource(folder, "consultation.json"), Story.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String document(String folder) {
    return resource(folder, "questionnaire.json");
  }

  static Questionnaire questionnaire(String folder) {
    return QuestionnaireCodec.read(document(folder)).orElseThrow();
  }

  static List<Text> texts(String folder) {
    return table(folder, "verbatims.csv", List.of("question", "theme", "text")).stream()
        .map(cells -> new Text(cells.get(0), cells.get(1), cells.get(2)))
        .toList();
  }

  static List<Person> people(String folder) {
    return table(folder, "personnes.csv", List.of("nom", "adresse", "segment")).stream()
        .map(cells -> new Person(cells.get(0), cells.get(1), cells.get(2)))
        .toList();
  }

  private static List<List<String>> table(String folder, String file, List<String> columns) {
    try {
      CsvTable table = CsvTable.read(resource(folder, file).getBytes(StandardCharsets.UTF_8));
      List<Integer> places =
          columns.stream().map(name -> table.column(name).orElseThrow()).toList();
      return table.rows().stream()
          .map(CsvRow::cells)
          .map(cells -> places.stream().map(cells::get).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String folder, String file) {
    try (InputStream in = Story.class.getResourceAsStream("/demo/" + folder + "/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file + " in " + folder);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
