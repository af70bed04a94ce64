package fr.caf.ecoute.response.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What goes out comes in again. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTest implements OnH2 {
  private final Instant now = Instant.now();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Inject ResponseExport export;
  @Inject ResponseImport imports;
  @Inject ResponseRepository responses;
  @Inject OpenedConsultations opened;

  @Test
  void everyAnswerOfEveryKindComesBackAsItWas(@TempDir Path folder) throws Exception {
    Consultation from = opened.toAll(Avis.questionnaire());
    List<Answers> said = everything();
    said.forEach(answers -> responses.save(response(from, answers)));

    Consultation to = opened.toAll(Avis.questionnaire());
    ImportReport report = imported(exported(from, folder), to);

    assertThat(report.bad()).isEmpty();
    assertThat(answersTo(to)).containsExactlyInAnyOrderElementsOf(said);
    assertThat(responses.findByConsultationIdOrderById(to.id()))
        .allMatch(one -> one.channel() == Channel.IMPORT && one.receivedOn().equals(DAY));
  }

  @Test
  void anExportHasAByteOrderMarkSemicolonsAndNoLiveFormula(@TempDir Path folder) throws Exception {
    Consultation from = opened.toAll(Avis.questionnaire());
    responses.save(response(from, with("avis", new Answer.Text("=CMD(\"x\";1)"))));

    String file = Files.readString(exported(from, folder));

    assertThat(file)
        .startsWith(
            "\uFEFF_reponse;_recue_le;_canal;_langue;concerne;motif;motif__autre_texte;avis;")
        .contains(
            "aides__ajpp;aides__aeeh;aides__autre;aides__aucune;aides__autre_texte;commune\r\n")
        .contains("\"'=CMD(\"\"x\"\";1)\"");
  }

  @Test
  void rowsAreInTheOrderOfTheirRandomIdentifiers(@TempDir Path folder) throws Exception {
    Consultation from = opened.toAll(Avis.questionnaire());
    for (int i = 0; i < 50; i++) {
      responses.save(response(from, with("avis", new Answer.Text("n" + i))));
    }

    List<String> identifiers =
        Files.readAllLines(exported(from, folder)).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(';')))
            .toList();

    assertThat(identifiers).hasSize(50).isSorted();
  }

  @Test
  void theDictionaryExplainsEveryColumnAndEveryMissingReason(@TempDir Path folder)
      throws Exception {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Path file = folder.resolve("dictionnaire.csv");
    try (Writer writer = Files.newBufferedWriter(file)) {
      export.writeDictionary(consultation, 1, writer);
    }
    String dictionary = Files.readString(file);

    for (Variable variable : Variables.of(Avis.questionnaire()).exported()) {
      assertThat(dictionary).contains("\n" + variable.name() + ";");
    }
    for (MissingReason reason : MissingReason.values()) {
      assertThat(dictionary).contains(";" + reason.name() + ";");
    }
    assertThat(dictionary).contains("motif;", ";hopital;Une hospitalisation");
  }

  @Test
  void responsesOnlyLeaveOnceTheConsultationIsClosedAndNumerousEnough() {
    Consultation open = opened.toAll(Avis.questionnaire());
    assertThat(export.refusal(open, now))
        .hasValueSatisfying(why -> assertThat(why).contains("plus aucune"));

    Consultation closed = opened.stop(open, now.minusSeconds(60));
    assertThat(export.refusal(closed, now))
        .hasValueSatisfying(why -> assertThat(why).contains("moins de 5"));

    for (int i = 0; i < 5; i++) {
      responses.save(response(closed, with("avis", new Answer.Text("n" + i))));
    }
    assertThat(export.refusal(closed, now)).isEmpty();
  }

  private static List<Answers> everything() {
    List<Answers> all = new ArrayList<>();
    for (String words :
        List.of(
            "=1+1", "a;b \"c\"\nd,e\tf", "SKIPPED", "'=1", "éœ😀 عربي", "-3", "|", "nsp", "1")) {
      all.add(with("avis", new Answer.Text(words)));
      all.add(with("commune", new Answer.Text(words)));
      all.add(with("motif", new Answer.OneChoice("autre", words)));
      all.add(
          with(
              "aides",
              new Answer.Choices(
                  List.of(new Answer.OneChoice("ajpp"), new Answer.OneChoice("autre", words)))));
    }
    all.add(with("concerne", new Answer.YesOrNo(true)));
    all.add(with("concerne", new Answer.YesOrNo(false)));
    all.add(with("motif", new Answer.OneChoice("hopital")));
    all.add(with("heures", new Answer.Numeric(new BigDecimal("12.5"))));
    all.add(with("heures", new Answer.Numeric(BigDecimal.ZERO)));
    all.add(with("note", new Answer.ScaleValue(1)));
    all.add(with("aides", new Answer.Choices(List.of(new Answer.OneChoice("aucune")))));
    for (Question question : Avis.questionnaire().questions()) {
      for (MissingReason reason : MissingReason.values()) {
        all.add(with(question.code(), new Answer.Missing(reason)));
      }
    }
    return all;
  }

  /** Everything skipped but one answer, and the one that leads to it. */
  private static Answers with(String question, Answer answer) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    Avis.questionnaire()
        .questions()
        .forEach(one -> answers.put(one.code(), new Answer.Missing(MissingReason.SKIPPED)));
    if (question.equals("motif")) {
      answers.put("concerne", new Answer.YesOrNo(true));
    }
    answers.put(question, answer);
    return Answers.of(answers);
  }

  private static Response response(Consultation consultation, Answers answers) {
    return new Response(
        UUID.randomUUID(), consultation.id(), 1, DAY, Channel.WEB, Response.FRENCH, answers);
  }

  private Path exported(Consultation consultation, Path folder) throws Exception {
    Path file = folder.resolve("reponses.csv");
    try (Writer writer = Files.newBufferedWriter(file)) {
      export.writeResponses(opened.stop(consultation, now.minusSeconds(60)), 1, writer);
    }
    return file;
  }

  private ImportReport imported(Path path, Consultation to) throws Exception {
    ResponseFile file = ResponseFile.open(path);
    ColumnMapping mapping = ColumnMapping.guess(imports.questionnaire(to), file.header());
    return imports.store(
        file, mapping, new ResponseImport.Destination(to, LocalDate.of(2020, 1, 1)), now);
  }

  private List<Answers> answersTo(Consultation consultation) {
    return responses.findByConsultationIdOrderById(consultation.id()).stream()
        .map(Response::answers)
        .toList();
  }
}
