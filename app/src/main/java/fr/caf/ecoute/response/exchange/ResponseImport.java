package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.analysis.csv.CsvProblem;
import fr.caf.ecoute.analysis.csv.CsvRow;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.PublishedQuestionnaires;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.web.French;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Takes in the responses of a file: all of them or none. */
@Singleton
public class ResponseImport {
  /** Nobody can have answered what was never published. */
  public static final String NOT_PUBLISHED =
      "Ouvrez d'abord la consultation : les réponses importées se rattachent à un questionnaire"
          + " publié.";

  private final PublishedQuestionnaires questionnaires;
  private final ResponseRepository responses;
  private final ReadResults read;
  private final Journal journal;

  ResponseImport(
      PublishedQuestionnaires questionnaires,
      ResponseRepository responses,
      ReadResults read,
      Journal journal) {
    this.questionnaires = questionnaires;
    this.responses = responses;
    this.read = read;
    this.journal = journal;
  }

  /** What imported responses are answers to: the published version. */
  public Questionnaire questionnaire(Consultation consultation) {
    return questionnaires.version(consultation.id(), version(consultation));
  }

  private static int version(Consultation consultation) {
    return Objects.requireNonNull(consultation.publishedVersion(), NOT_PUBLISHED);
  }

  /** Where responses of a file go: to the published version, on a day unless a row says another. */
  public record Destination(Consultation consultation, LocalDate day) {
    Response response(RowReading row) {
      LocalDate received = row.receivedOn() == null ? day : row.receivedOn();
      return new Response(
          UUID.randomUUID(),
          consultation.id(),
          version(consultation),
          consultation.audience().coarse(received),
          Channel.IMPORT,
          Response.FRENCH,
          row.answers());
    }
  }

  /** What storing the file would do; nothing is stored. */
  public ImportReport attempt(
      ResponseFile file, ColumnMapping mapping, Destination destination, Instant now) {
    return read(file, mapping, now, row -> destination.response(row));
  }

  /** Why none may be added, if none may. */
  public Optional<String> objection(Consultation consultation) {
    return read.objection(consultation);
  }

  /**
   * Stores every row, if all of them are sound.
   *
   * @throws fr.caf.ecoute.web.Refusal 409 once results were read
   */
  @Transactional
  public ImportReport store(
      ResponseFile file, ColumnMapping mapping, Destination destination, Instant now) {
    read.requireNone(destination.consultation());
    ImportReport report = attempt(file, mapping, destination, now);
    if (report.isAccepted()) {
      Batch batch = new Batch();
      read(file, mapping, now, row -> batch.add(destination.response(row)));
      batch.save();
      journal.record(
          "responses-imported",
          destination.consultation().slug(),
          French.count(report.sound(), "réponse", "réponses"));
    }
    return report;
  }

  private final class Batch {
    private final List<Response> waiting = new ArrayList<>();

    void add(Response response) {
      waiting.add(response);
      if (waiting.size() == ResponseRepository.BATCH) {
        save();
      }
    }

    void save() {
      responses.saveAll(List.copyOf(waiting));
      waiting.clear();
    }
  }

  private static ImportReport read(
      ResponseFile file, ColumnMapping mapping, Instant now, Consumer<RowReading> sound) {
    Reading reading = new Reading(mapping.rows(French.day(now)), sound);
    try {
      return reading.report(file.rows().read(_ -> reading::take).problems());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tally of one passage over the file. */
  private static final class Reading {
    private final ColumnMapping.Rows rows;
    private final Consumer<RowReading> soundRows;
    private final List<BadCell> bad = new ArrayList<>();
    private final List<BadCell> leftOut = new ArrayList<>();
    private final List<Answers> preview = new ArrayList<>();
    private int sound;
    private int empty;
    private int badRows;
    private int badCells;
    private int leftOutCells;

    Reading(ColumnMapping.Rows rows, Consumer<RowReading> soundRows) {
      this.rows = rows;
      this.soundRows = soundRows;
    }

    void take(CsvRow row) {
      RowReading reading = rows.read(row);
      if (reading.isEmpty()) {
        empty++;
      } else if (reading.bad().isEmpty()) {
        sound++;
        soundRows.accept(reading);
        reading.leftOut().forEach(this::leave);
        if (preview.size() < ImportReport.PREVIEWED) {
          preview.add(reading.answers());
        }
      } else {
        badRows++;
        reading.bad().forEach(this::note);
      }
    }

    private void leave(BadCell cell) {
      leftOutCells++;
      if (leftOut.size() < ImportReport.MOST_SHOWN) {
        leftOut.add(cell);
      }
    }

    private void note(BadCell cell) {
      badCells++;
      if (bad.size() < ImportReport.MOST_SHOWN) {
        bad.add(cell);
      }
    }

    ImportReport report(List<CsvProblem> problems) {
      for (CsvProblem problem : problems) {
        badCells++;
        badRows++;
        bad.add(new BadCell(problem.line(), null, problem.message()));
      }
      bad.sort(Comparator.comparingInt(BadCell::line));
      List<BadCell> shown = bad.subList(0, Math.min(bad.size(), ImportReport.MOST_SHOWN));
      return new ImportReport(
          sound, empty, badRows, shown, badCells, leftOut, leftOutCells, preview);
    }
  }
}
