package fr.caf.ecoute;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.account.Team;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.document.AnswersCodec;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.response.exchange.ColumnMapping;
import fr.caf.ecoute.response.exchange.ImportReport;
import fr.caf.ecoute.response.exchange.ResponseExport;
import fr.caf.ecoute.response.exchange.ResponseFile;
import fr.caf.ecoute.response.exchange.ResponseImport;
import fr.caf.ecoute.results.Tallies;
import fr.caf.ecoute.results.Tally;
import fr.caf.ecoute.results.TallyRow;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every kind of question must do in every room; a kind that is missing somewhere fails. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QuestionKindContract {
  private static final int PEOPLE = 6;
  private static final int OTHERS = 12;

  @Inject EmbeddedServer server;
  @Inject Team team;
  @Inject OpenedConsultations opened;
  @Inject ResponseRepository responses;
  @Inject ResponseExport export;
  @Inject ResponseImport imports;
  @Inject Tallies tallies;

  @ParameterizedTest
  @EnumSource(Question.Kind.class)
  void itIsShownAndShownAgainWithWhatIsWrong(Question.Kind kind) {
    KindSample sample = KindSample.of(kind);
    Visitor visitor = begin(opened.toAll(asking(sample)));

    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.text()).contains(sample.label());
    sample.sent().keySet().forEach(field -> assertThat(visitor.html()).contains("name=\"" + field));
    assertThat(visitor.html()).contains("id=\"" + sample.question().code() + "\"");

    if (!sample.wrong().isEmpty()) {
      sample.wrong().forEach((field, typed) -> visitor.fill(field, typed));
      visitor.send();
      assertThat(visitor.status()).isEqualTo(422);
      assertThat(visitor.title()).startsWith("Erreur :");
      assertThat(visitor.text()).contains(sample.reason());
      assertThat(visitor.html())
          .contains("href=\"#" + sample.question().code() + "\"")
          .contains("id=\"" + sample.question().code() + "\"")
          .contains("field-error");
    }
  }

  @ParameterizedTest
  @EnumSource(Question.Kind.class)
  void itIsReadKeptCheckedAndSent(Question.Kind kind) {
    KindSample sample = KindSample.of(kind);
    Consultation consultation = opened.toAll(asking(sample));
    Visitor visitor = begin(consultation);
    sample.sent().forEach((field, typed) -> visitor.fill(field, typed));

    visitor.send();
    assertThat(visitor.address()).endsWith("/verification");
    assertThat(visitor.text()).contains(sample.words());
    if (sample.isAsked()) {
      String change = "/reponse/" + sample.question().code();
      assertThat(visitor.html()).contains(change);
      Visitor again = visitor.anotherTab().open("/consultations/" + consultation.slug() + change);
      assertThat(again.send().address()).as("found again as it was").endsWith("/verification");
      assertThat(again.text()).contains(sample.words());
    }
    visitor.send();

    assertThat(visitor.address()).endsWith("/merci");
    assertThat(answers(consultation)).containsExactly(said(sample));
    assertThat(AnswersCodec.read(AnswersCodec.write(said(sample)))).isEqualTo(said(sample));
  }

  @ParameterizedTest
  @EnumSource(Question.Kind.class)
  void itIsCountedOrReadAsText(Question.Kind kind) {
    KindSample sample = KindSample.of(kind);
    Consultation open = answered(sample);
    sample.otherAnswer().ifPresent(other -> send(open, said(sample, other), OTHERS));
    Consultation closed = opened.stop(open, Instant.now());

    List<Tally> counted = tallies.of(closed);

    assertThat(counted.isEmpty()).isEqualTo(!sample.isCounted());
    if (sample.isCounted()) {
      // Where all said the same, nothing is shown: each of them would be known.
      assertThat(counted)
          .anySatisfy(
              tally -> {
                assertThat(tally.answered()).isEqualTo(PEOPLE + OTHERS);
                assertThat(tally.rows())
                    .filteredOn(TallyRow::isShown)
                    .extracting(TallyRow::count)
                    .contains((long) OTHERS);
              });
    }
    Visitor member =
        team.signedIn(server).open("/equipe/consultations/" + closed.slug() + "/resultats");
    assertThat(member.status()).isEqualTo(200);
    if (sample.isCounted()) {
      assertThat(member.text()).contains(sample.label(), "67 % (12)");
    }
  }

  @ParameterizedTest
  @EnumSource(Question.Kind.class)
  void itLeavesInAFileAndComesBack(Question.Kind kind, @TempDir Path folder) throws Exception {
    KindSample sample = KindSample.of(kind);
    Consultation from = opened.close(answered(sample), Instant.now().minus(Duration.ofDays(2)));
    Path file = folder.resolve("reponses.csv");
    try (Writer writer = Files.newBufferedWriter(file)) {
      export.writeResponses(from, 1, writer);
    }
    String header = Files.readAllLines(file).getFirst();
    if (sample.columns().isEmpty()) {
      assertThat(header).doesNotContain(sample.question().code());
      return;
    }
    assertThat(header).endsWith(String.join(";", sample.columns()));
    try (Writer writer = Files.newBufferedWriter(folder.resolve("dictionnaire.csv"))) {
      export.writeDictionary(from, 1, writer);
    }
    String dictionary = Files.readString(folder.resolve("dictionnaire.csv"));
    sample.columns().forEach(name -> assertThat(dictionary).contains("\n" + name + ";"));

    Consultation to = opened.toAll(asking(sample));
    ResponseFile read = ResponseFile.open(file);
    ImportReport report =
        imports.store(
            read,
            ColumnMapping.guess(imports.questionnaire(to), read.header()),
            new ResponseImport.Destination(to, LocalDate.of(2026, 3, 2)),
            Instant.now());

    assertThat(report.bad()).isEmpty();
    assertThat(report.leftOut()).isEmpty();
    assertThat(answers(to)).hasSize(PEOPLE).containsOnly(said(sample));
  }

  @ParameterizedTest
  @EnumSource(Question.Kind.class)
  void itIsPrinted(Question.Kind kind) {
    KindSample sample = KindSample.of(kind);
    Consultation consultation = opened.toAll(asking(sample));
    Visitor member =
        team.signedIn(server)
            .open("/equipe/consultations/" + consultation.slug() + "/questionnaire/papier");

    assertThat(member.text()).contains(sample.label(), sample.printed());
    assertThat(
            member.html().contains("class=\"box")
                || member.html().contains("class=\"written")
                || member.html().contains("class=\"figure-box"))
        .as("somewhere to answer")
        .isEqualTo(sample.isAsked());
  }

  private Visitor begin(Consultation consultation) {
    return new Visitor(server.getURI()).open("/consultations/" + consultation.slug()).send();
  }

  private Consultation answered(KindSample sample) {
    Consultation consultation = opened.toAll(asking(sample));
    send(consultation, said(sample), PEOPLE);
    return consultation;
  }

  private void send(Consultation consultation, Answers said, int people) {
    for (int i = 0; i < people; i++) {
      responses.save(Response.of(consultation, 1, Manner.WEB_IN_FRENCH, said, Instant.now()));
    }
  }

  private List<Answers> answers(Consultation consultation) {
    return responses.findByConsultationIdOrderById(consultation.id()).stream()
        .map(Response::answers)
        .toList();
  }

  private static Answers said(KindSample sample) {
    return said(sample, sample.answer());
  }

  private static Answers said(KindSample sample, Answer answer) {
    return Answers.none().with(sample.question().code(), answer);
  }

  private static Questionnaire asking(KindSample sample) {
    return new Questionnaire(
        "Une question",
        List.of(
            new Section(
                "partie",
                "Une partie",
                Layout.ONE_PER_PAGE,
                Condition.always(),
                List.of(sample.question()))));
  }
}
