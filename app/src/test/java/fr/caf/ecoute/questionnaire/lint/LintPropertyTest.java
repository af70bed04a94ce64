package fr.caf.ecoute.questionnaire.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Offer;
import fr.caf.ecoute.questionnaire.Path;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RandomQuestionnaires;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to be impossible never happens, whatever people answer. */
class LintPropertyTest {
  private static final int QUESTIONNAIRES = 2_000;
  private static final int PEOPLE = 60;
  private static final Expected EXPECTED = new Expected(1_000, 5);

  @Test
  void nobodyEverSeesWhatIsSaidToBeUnreachable() {
    int told = 0;
    for (int seed = 0; seed < QUESTIONNAIRES; seed++) {
      RandomQuestionnaires random = new RandomQuestionnaires(seed);
      Questionnaire questionnaire = random.questionnaire();
      List<Finding> errors = Lint.of(questionnaire, EXPECTED).of(Severity.ERROR);
      Set<String> never =
          errors.stream()
              .filter(one -> one.sentence().contains("jamais"))
              .map(one -> one.place().address())
              .collect(Collectors.toSet());
      told += never.size();
      assertThat(errors)
          .as("seed " + seed)
          .allMatch(
              one ->
                  Stream.of("jamais", "cachées", "à tout le monde", "toutes les réponses", "manque")
                      .anyMatch(one.sentence()::contains));
      if (!never.isEmpty()) {
        Set<String> seen = seen(questionnaire, random);
        assertThat(never).as("seed " + seed).noneMatch(seen::contains);
      }
    }
    assertThat(told).as("things said to be unreachable").isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo/ajpp/questionnaire.json",
        "demo/aidants/questionnaire.json",
        "questionnaire/exemple.json"
      })
  void aQuestionnaireWeWroteWithCareHasNothingToMend(String file) throws IOException {
    String document =
        Files.readString(
            java.nio.file.Path.of("src/main/resources/" + file), StandardCharsets.UTF_8);
    Questionnaire questionnaire = QuestionnaireCodec.read(document).orElseThrow();
    // Of so many parents, few are alone in their cell; with 1,600 it would be said, and rightly so.
    assertThat(Lint.of(questionnaire, new Expected(100_000, 5)).findings())
        .allMatch(one -> one.severity() == Severity.INFO);
  }

  /** Every place somebody passed through, answering at random. */
  private static Set<String> seen(Questionnaire questionnaire, RandomQuestionnaires random) {
    Set<String> seen = new HashSet<>();
    for (int person = 0; person < PEOPLE; person++) {
      Facts facts = random.facts();
      if (!isOffered(questionnaire, facts)) {
        continue;
      }
      Map<String, Answer> said = new LinkedHashMap<>();
      for (Question question : questionnaire.questions()) {
        Path path = Path.of(questionnaire, Answers.of(said), facts);
        path.questions().stream()
            .filter(one -> one.code().equals(question.code()))
            .findFirst()
            .ifPresent(
                shown -> {
                  note(seen, questionnaire, shown);
                  said.put(shown.code(), random.answerTo(shown));
                });
      }
    }
    return seen;
  }

  /** People only answer in the languages that are announced. */
  private static boolean isOffered(Questionnaire questionnaire, Facts facts) {
    return facts.language().tag().equals("fr")
        || questionnaire.translations().containsKey(facts.language());
  }

  private static void note(Set<String> seen, Questionnaire questionnaire, Question shown) {
    seen.add(new Place.OfQuestion(shown.code()).address());
    for (Choice choice : Offer.choices(shown)) {
      seen.add(new Place.OfChoice(shown.code(), choice.code()).address());
    }
    List<Section> sections = questionnaire.sections();
    sections.stream()
        .filter(one -> one.questions().stream().anyMatch(q -> q.code().equals(shown.code())))
        .forEach(one -> seen.add(new Place.OfSection(one.code()).address()));
  }
}
