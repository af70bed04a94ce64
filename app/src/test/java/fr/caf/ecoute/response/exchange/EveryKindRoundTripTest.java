package fr.caf.ecoute.response.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.analysis.csv.CsvSheet;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.Path;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RandomQuestionnaires;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.response.AllKinds;
import fr.caf.ecoute.response.field.AnswerFields;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a person may have sent, to whatever questionnaire, survives a file. */
class EveryKindRoundTripTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void everySettledResponseComesBackAsItWas(@TempDir java.nio.file.Path folder) throws Exception {
    Set<Question.Kind> said = EnumSet.noneOf(Question.Kind.class);
    int rows = 0;
    for (int seed = 0; seed < 600; seed++) {
      RandomQuestionnaires chance = new RandomQuestionnaires(seed);
      Questionnaire questionnaire = chance.questionnaire();
      List<Answers> sent = sent(questionnaire, chance);
      List<Variable.OfQuestion> variables = Variables.of(questionnaire).exported();
      if (variables.isEmpty() || sent.isEmpty()) {
        continue;
      }
      List<RowReading> read = readAgain(questionnaire, write(folder, variables, sent));
      for (int i = 0; i < sent.size(); i++) {
        RowReading one = read.get(i);
        assertThat(one.bad()).as("seed %d", seed).isEmpty();
        assertThat(one.leftOut()).as("seed %d", seed).isEmpty();
        for (Question question : questionnaire.questions()) {
          Answer before = sent.get(i).get(question.code()).orElseThrow();
          if (before.isGiven()) {
            said.add(question.kind());
          }
          rows++;
          if (!(question instanceof Statement)) {
            assertThat(one.answers().get(question.code()))
                .as("seed %d, row %d, %s", seed, i, question)
                .contains(before);
          }
        }
      }
    }
    assertThat(rows).isGreaterThan(5_000);
    assertThat(said).isEqualTo(EnumSet.complementOf(EnumSet.of(Question.Kind.STATEMENT)));
  }

  /** What people send who go from page to page to the end; some are kept by a check and do not. */
  private static List<Answers> sent(Questionnaire questionnaire, RandomQuestionnaires chance) {
    List<Answers> sent = new ArrayList<>();
    for (int person = 0; person < 5; person++) {
      Facts facts = chance.facts();
      Path path = Path.of(questionnaire, Answers.none(), facts);
      for (int step = 0; step < 60 && path.firstUnanswered().isPresent(); step++) {
        Answers said = path.answers();
        for (Question question : path.firstUnanswered().get().questions()) {
          Answer answer = chance.answerTo(question);
          said =
              said.with(
                  question.code(),
                  AnswerFields.read(question, AnswerFields.write(question, answer)).answer());
        }
        path = Path.of(questionnaire, said, facts);
      }
      if (path.firstUnanswered().isEmpty()) {
        sent.add(path.settled());
      }
    }
    return sent;
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

  @Test
  void whatCannotHaveBeenAskedIsLeftOutAndToldWithTheRest() throws Exception {
    RowReading row = read("moyens,avis_sur__appli,avis_sur__delais", "telephone,bien,mal");

    assertThat(row.answers().get("avis_sur"))
        .contains(
            ratings(
                Map.of(
                    "clarte", MissingReason.NOT_COLLECTED,
                    "appli", MissingReason.NOT_SHOWN,
                    "accueil", MissingReason.NOT_COLLECTED),
                "delais",
                "mal"));
    assertThat(row.leftOut())
        .singleElement()
        .satisfies(one -> assertThat(one.column()).isEqualTo("avis_sur__delais"));
  }

  @Test
  void whatMayHaveBeenAskedIsKept() throws Exception {
    RowReading row = read("avis_sur__appli,avis_sur__delais", "bien,mal");

    assertThat(row.leftOut()).isEmpty();
    assertThat(row.answers().get("avis_sur"))
        .hasValueSatisfying(
            said ->
                assertThat(((Answer.Ratings) said).rating("appli"))
                    .contains(new Answer.OneChoice("bien")));
  }

  @Test
  void whatFollowsAnExitIsLeftOut() throws Exception {
    RowReading row = read("encore,note", "non,4");

    assertThat(row.answers().get("note")).contains(new Answer.Missing(MissingReason.NOT_SHOWN));
    assertThat(row.leftOut()).extracting(BadCell::column).containsExactly("note");
  }

  @Test
  void eachKindIsRecognisedByItsHeadingsItsLabelsAndItsCodes() throws Exception {
    RowReading row =
        read(
            "Quelle est votre Caf ?;Que faut-il améliorer d’abord ? 1;priorites__rang_2;"
                + "Qu’avez-vous pensé de ces points ? [Les délais de réponse];arrivee;depuis;"
                + "Acceptez-vous que vos réponses soient utilisées pour une étude ?;souhaits",
            "Caf de la Loire-Atlantique;Répondre plus vite;mots;Très satisfaisant;27/03/2026;"
                + "mars 2024;Oui;Un guide|appel");

    assertThat(row.bad()).isEmpty();
    assertThat(row.answers().get("caf")).contains(new Answer.Located("44"));
    assertThat(row.answers().get("priorites"))
        .contains(new Answer.Ranked(List.of("delais", "mots")));
    assertThat(row.answers().get("arrivee"))
        .contains(new Answer.Dated(CalendarDate.of(LocalDate.of(2026, 3, 27))));
    assertThat(row.answers().get("depuis")).contains(new Answer.Dated(CalendarDate.of(2024, 3)));
    assertThat(row.answers().get("accord")).contains(new Answer.YesOrNo(true));
    assertThat(row.answers().get("souhaits"))
        .contains(new Answer.Ranked(List.of("guide", "appel")));
    assertThat(((Answer.Ratings) row.answers().get("avis_sur").orElseThrow()).rating("delais"))
        .contains(new Answer.OneChoice("bien"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "caf|99|n’est pas une réponse proposée (le numéro ou le nom d’une Caf)",
        "arrivee|31/02/2026|n’est pas une date",
        "arrivee|01/01/1980|vient avant",
        "avis_sur__delais|super|n’est pas une réponse proposée (mal, plutot_mal",
        "priorites__rang_1|prix|n’est pas une réponse proposée (delais, mots",
        "souhaits|guide/guide|n’est pas une réponse proposée",
        "accord|peut-être|n’est pas une réponse proposée",
        "accord|non|l’accord de la personne manque"
      })
  void whatCannotBeReadIsToldWithItsReason(String column, String cell, String reason)
      throws Exception {
    assertThat(read(column, cell).bad())
        .singleElement()
        .satisfies(bad -> assertThat(bad.reason()).contains(reason));
  }

  @Test
  void theSameChoiceTwiceIsToldWithItsRank() throws Exception {
    assertThat(read("priorites__rang_1;priorites__rang_2", "mots;mots").bad())
        .singleElement()
        .satisfies(bad -> assertThat(bad.reason()).contains("est classé deux fois"));
  }

  private RowReading read(String header, String row) throws Exception {
    java.nio.file.Path file = Files.createTempFile("reponses", ".csv");
    Files.writeString(file, header + "\n" + row + "\n");
    List<RowReading> read = readAgain(AllKinds.questionnaire(), file);
    Files.delete(file);
    assertThat(read).hasSize(1);
    return read.getFirst();
  }

  private static Answer ratings(Map<String, MissingReason> missing, String row, String column) {
    Map<String, Answer> rows = new LinkedHashMap<>();
    missing.forEach((code, reason) -> rows.put(code, new Answer.Missing(reason)));
    rows.put(row, new Answer.OneChoice(column));
    return new Answer.Ratings(rows);
  }
}
