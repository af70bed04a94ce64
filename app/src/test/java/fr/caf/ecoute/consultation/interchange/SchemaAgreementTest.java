package fr.caf.ecoute.consultation.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RandomQuestionnaires;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import fr.caf.ecoute.questionnaire.document.QuestionnaireReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema never refuses what our reader takes, and says no to what is no document. */
class SchemaAgreementTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void everyQuestionnaireFollowsTheSchema() {
    for (int seed = 0; seed < 1_000; seed++) {
      String document = QuestionnaireCodec.write(new RandomQuestionnaires(seed).questionnaire());
      assertThat(SchemaCheck.problems(document)).as("seed " + seed).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo/ajpp/questionnaire.json",
        "demo/aidants/questionnaire.json",
        "questionnaire/exemple.json"
      })
  void theQuestionnairesWeShipFollowTheSchema(String file) throws IOException {
    String document =
        java.nio.file.Files.readString(
            Path.of("src/main/resources/" + file), StandardCharsets.UTF_8);
    assertThat(SchemaCheck.problems(document)).isEmpty();
  }

  @Test
  void whatTheSchemaRefusesOurReaderRefusesToo() throws IOException {
    int refused = 0;
    int taken = 0;
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      Questionnaire questionnaire = new RandomQuestionnaires(seed % 300).questionnaire();
      JsonNode document = JSON.readTree(QuestionnaireCodec.write(questionnaire));
      mutate(document, random);
      String mutated = document.toString();
      boolean takenByUs = QuestionnaireCodec.read(mutated) instanceof QuestionnaireReading.Accepted;
      var problems = SchemaCheck.problems(mutated);
      if (takenByUs) {
        taken++;
        assertThat(problems).as("seed " + seed + ": " + mutated).isEmpty();
      }
      refused += problems.isEmpty() ? 0 : 1;
    }
    assertThat(taken).as("mutations that do no harm").isGreaterThan(100);
    assertThat(refused).as("mutations the schema sees").isGreaterThan(1_000);
  }

  @Test
  void theSchemaSpeaksFrench() {
    assertThat(SchemaCheck.problems("{\"format\":1,\"title\":\"x\"}"))
        .singleElement()
        .satisfies(one -> assertThat(one.message()).contains("sections").contains("requise"));
  }

  /** Takes away, repeats, renames or replaces one value somewhere. */
  private static void mutate(JsonNode document, Random random) {
    List<ObjectNode> objects = new ArrayList<>();
    List<ArrayNode> lists = new ArrayList<>();
    collect(document, objects, lists);
    if (!lists.isEmpty() && random.nextInt(5) == 0) {
      ArrayNode list = lists.get(random.nextInt(lists.size()));
      if (list.isEmpty() || random.nextBoolean()) {
        list.add(value(random));
      } else {
        list.remove(random.nextInt(list.size()));
      }
      return;
    }
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = object.propertyStream().map(Map.Entry::getKey).toList();
    String name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
    switch (random.nextInt(4)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name, value(random));
      case 2 -> object.set("inconnu", value(random));
      default -> object.set(name.equals("code") ? "label" : name, value(random));
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects, List<ArrayNode> lists) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    } else if (node instanceof ArrayNode list) {
      lists.add(list);
    }
    node.forEach(child -> collect(child, objects, lists));
  }

  private static JsonNode value(Random random) {
    var nodes = JSON.getNodeFactory();
    return switch (random.nextInt(12)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.booleanNode(true);
      case 2 -> nodes.numberNode(random.nextInt(400) - 50);
      case 3 -> nodes.numberNode(2.5);
      case 4 -> nodes.textNode("");
      case 5 -> nodes.textNode("x".repeat(2_500));
      case 6 -> nodes.textNode("YES_NO");
      case 7 -> nodes.textNode("a__b");
      case 8 -> nodes.textNode("Un autre texte");
      case 9 -> nodes.arrayNode();
      case 10 -> nodes.objectNode();
      default -> nodes.objectNode().put("question", "q0_0").put("op", "answered");
    };
  }
}
