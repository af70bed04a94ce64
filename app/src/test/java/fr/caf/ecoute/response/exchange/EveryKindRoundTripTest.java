package fr.caf.ecoute.response.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.analysis.csv.CsvSheet;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Path;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RandomQuestionnaires;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.response.AnswerFields;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a person may have sent, to whatever questionnaire, survives a file. */
class EveryKindRoundTripTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void everySettledResponseComesBackAsItWas(@TempDir java.nio.file.Path folder) throws Exception {
    Set<Question.Kind> said = EnumSet.noneOf(Question.Kind.class);
    for (int seed = 0; seed < 400; seed++) {
      RandomQuestionnaires chance = new RandomQuestionnaires(seed);
      Questionnaire questionnaire = chance.questionnaire();
      List<Answers> sent = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        sent.add(sent(questionnaire, chance));
      }
      List<Variable.OfQuestion> variables = Variables.of(questionnaire).exported();
      if (variables.isEmpty()) {
        continue;
      }
      List<RowReading> read = readAgain(questionnaire, write(folder, variables, sent));
      for (int i = 0; i < sent.size(); i++) {
        RowReading one = read.get(i);
        assertThat(one.bad()).as("seed %d", seed).isEmpty();
        assertThat(one.leftOut())
            .as("seed %d row %d %s\n%s\n%s", seed, i, questionnaire, sent.get(i), one.answers())
            .isEmpty();
        for (Question question : questionnaire.questions()) {
          Answer before = sent.get(i).get(question.code()).orElseThrow();
          if (before.isGiven()) {
            said.add(question.kind());
          }
          if (!(question instanceof Statement)) {
            assertThat(one.answers().get(question.code()))
                .as("seed %d, row %d, %s", seed, i, question)
                .contains(before);
          }
        }
      }
    }
    assertThat(said).isEqualTo(EnumSet.complementOf(EnumSet.of(Question.Kind.STATEMENT)));
  }

  /** What somebody sends at the end of the way their answers lead. */
  private static Answers sent(Questionnaire questionnaire, RandomQuestionnaires chance) {
    Map<String, Answer> said = new LinkedHashMap<>();
    for (Question question : questionnaire.questions()) {
      Answer answer = chance.answerTo(question);
      said.put(
          question.code(),
          AnswerFields.read(question, AnswerFields.write(question, answer)).answer());
    }
    return Path.of(questionnaire, Answers.of(said), chance.facts()).settled();
  }

  private static java.nio.file.Path write(
      java.nio.file.Path folder, List<Variable.OfQuestion> variables, List<Answers> sent)
      throws IOException {
    java.nio.file.Path file = folder.resolve("reponses.csv");
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      CsvSheet sheet = new CsvSheet(writer);
      sheet.row(variables.stream().map(Variable::name).toList());
      for (Answers answers : sent) {
        sheet.row(
            variables.stream()
                .map(one -> CellText.of(one, answers.get(one.question().code()).orElseThrow()))
                .toList());
      }
      sheet.end();
    }
    return file;
  }

  private static List<RowReading> readAgain(Questionnaire questionnaire, java.nio.file.Path file)
      throws Exception {
    ResponseFile responses = ResponseFile.open(file);
    ColumnMapping.Rows rows = ColumnMapping.guess(questionnaire, responses.header()).rows(TODAY);
    List<RowReading> read = new ArrayList<>();
    responses.rows().read(_ -> row -> read.add(rows.read(row)));
    return read;
  }
}
