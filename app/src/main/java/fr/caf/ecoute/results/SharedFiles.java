package fr.caf.ecoute.results;

import fr.caf.ecoute.analysis.csv.CsvSheet;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.web.French;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Results as files that may leave the team: lines for a partner, or figures for everybody. */
@Singleton
public class SharedFiles {
  private final ResponseRepository responses;
  private final AskedVersions versions;
  private final Tallies tallies;
  private final ReadResults read;

  SharedFiles(
      ResponseRepository responses, AskedVersions versions, Tallies tallies, ReadResults read) {
    this.responses = responses;
    this.versions = versions;
    this.tallies = tallies;
    this.read = read;
  }

  /**
   * One line a response, told so that nobody is alone: see {@link Shareable}.
   *
   * @throws fr.caf.ecoute.web.Refusal 409 while an answer may still come
   */
  void writeShareable(Consultation consultation, Writer file) throws IOException {
    read.letRead(consultation);
    StatisticalSecrecy secrecy = StatisticalSecrecy.of(consultation.audience());
    List<QuestionCount> counts =
        versions.of(consultation).stream()
            .flatMap(question -> QuestionCount.of(question, secrecy).stream())
            .toList();
    each(consultation, response -> counts.forEach(count -> count.add(response.answers())));
    Routing routing = versions.routing(consultation);
    routing.settle(counts, secrecy);
    Shareable shareable = Shareable.of(counts, routing, secrecy);
    each(consultation, response -> shareable.add(response.answers()));
    CsvSheet sheet = new CsvSheet(file);
    sheet.guardedRow(shareable.header().toArray(String[]::new));
    shareable.lines().forEach(line -> sheet.guardedRow(line.toArray(String[]::new)));
    sheet.end();
  }

  /**
   * The tallies, one line an answer; what is kept back is empty.
   *
   * @throws fr.caf.ecoute.web.Refusal 409 while an answer may still come
   */
  void writeOpenData(Consultation consultation, Writer file) throws IOException {
    CsvSheet sheet = new CsvSheet(file);
    sheet.guardedRow("question", "intitule", "partie", "reponse", "personnes", "part");
    for (Tally tally : tallies.of(consultation)) {
      for (TallyRow row : tally.rows()) {
        Long count = row.count();
        Double share = row.share();
        sheet.guardedRow(
            tally.question(),
            tally.label(),
            tally.part().label(),
            row.label(),
            count == null ? "" : String.valueOf(count),
            share == null ? "" : French.percent(share));
      }
    }
    sheet.end();
  }

  private void each(Consultation consultation, Consumer<Response> what) {
    try (Stream<Response> all = responses.stream(consultation.id())) {
      all.forEach(what);
    }
  }
}
