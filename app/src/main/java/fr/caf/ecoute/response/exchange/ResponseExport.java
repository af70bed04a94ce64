package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.analysis.csv.CsvSheet;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.PublishedQuestionnaires;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.response.Counting;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.web.French;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The responses to one version of a questionnaire as a table, and the dictionary to read it. */
@Singleton
public class ResponseExport {
  private final PublishedQuestionnaires questionnaires;
  private final ResponseRepository responses;
  private final Counting counting;
  private final ReadResults read;

  ResponseExport(
      PublishedQuestionnaires questionnaires,
      ResponseRepository responses,
      Counting counting,
      ReadResults read) {
    this.counting = counting;
    this.questionnaires = questionnaires;
    this.responses = responses;
    this.read = read;
  }

  /** Why responses may not leave, if they may not. */
  public Optional<String> refusal(Consultation consultation, Instant now) {
    if (!consultation.resultsMayBeSeen(now)) {
      return Optional.of(
          "Les réponses pourront être exportées une fois que plus aucune ne peut arriver.");
    }
    long count = counting.sent(consultation);
    int smallest = consultation.audience().smallestGroup();
    if (count < smallest) {
      return Optional.of(
          "Cette consultation compte moins de "
              + French.number(smallest)
              + " réponses : les exporter pourrait révéler qui a répondu quoi.");
    }
    return Optional.empty();
  }

  /**
   * One row a response, in the order of their random identifiers: of this version and of every
   * other that asks the same in other words.
   */
  public void writeResponses(Consultation consultation, int version, Writer file)
      throws IOException {
    read.letRead(consultation);
    Questionnaire questionnaire = questionnaires.version(consultation.id(), version);
    List<Variable.OfQuestion> variables = Variables.of(questionnaire).exported();
    CsvSheet sheet = new CsvSheet(file);
    sheet.row(header(variables));
    try (Stream<Response> all = responses.stream(consultation.id())) {
      Set<Integer> asking = Set.copyOf(asking(consultation, version));
      all.filter(response -> asking.contains(response.version()))
          .forEach(response -> sheet.row(row(response, variables)));
    }
    sheet.end();
  }

  /** The versions whose responses are in one file with those of this one, the latest first. */
  public List<Integer> asking(Consultation consultation, int version) {
    int latest = Objects.requireNonNull(consultation.publishedVersion());
    return questionnaires.asking(consultation.id(), version, latest);
  }

  public void writeDictionary(Consultation consultation, int version, Writer file)
      throws IOException {
    CsvSheet sheet = new CsvSheet(file);
    sheet.row(Dictionary.HEADER);
    Dictionary.of(questionnaires.version(consultation.id(), version)).forEach(sheet::row);
    sheet.end();
  }

  private static List<String> header(List<Variable.OfQuestion> variables) {
    List<String> header = new ArrayList<>(List.of("_reponse", "_recue_le", "_canal", "_langue"));
    variables.forEach(variable -> header.add(variable.name()));
    return header;
  }

  private static List<String> row(Response response, List<Variable.OfQuestion> variables) {
    List<String> row = new ArrayList<>();
    row.add(response.id().toString());
    row.add(response.receivedOn().toString());
    row.add(response.channel().word());
    row.add(response.language());
    for (Variable.OfQuestion variable : variables) {
      Answer answer =
          response
              .answers()
              .get(variable.question().code())
              .orElseGet(() -> new Answer.Missing(MissingReason.NOT_COLLECTED));
      row.add(CellText.of(variable, answer));
    }
    return row;
  }
}
