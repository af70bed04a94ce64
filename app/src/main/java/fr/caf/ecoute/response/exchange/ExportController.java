package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.web.Attachment;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The responses of a consultation as files to take away. */
@Controller("/equipe/consultations/{slug}/exports")
@Secured(Role.ANY_MEMBER)
class ExportController {
  private static final MediaType CSV =
      MediaType.of(MediaType.TEXT_CSV_TYPE.getName() + "; charset=utf-8");

  private final Consultations consultations;
  private final ResponseExport export;
  private final Clock clock;
  private final Journal journal;

  ExportController(
      Consultations consultations, ResponseExport export, Clock clock, Journal journal) {
    this.consultations = consultations;
    this.export = export;
    this.clock = clock;
    this.journal = journal;
  }

  /** What can be taken away, or why nothing can yet. */
  record ExportPage(OfficeHeading heading, @Nullable String refusal, List<VersionFiles> versions) {}

  /** The two files of the versions that ask the same, in whatever words. */
  record VersionFiles(String words, boolean several, String responses, String dictionary) {}

  private interface Sheet {
    void write(Consultation consultation, int version, Writer file) throws IOException;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<ExportPage> show(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.EXPORT);
    String address = "/equipe/consultations/" + slug + "/exports/";
    List<List<Integer>> dataSets = dataSets(consultation);
    List<VersionFiles> versions =
        dataSets.stream()
            .map(
                asking ->
                    new VersionFiles(
                        words(asking),
                        dataSets.size() > 1,
                        address + "reponses.csv?version=" + asking.getFirst(),
                        address + "dictionnaire.csv?version=" + asking.getFirst()))
            .toList();
    return new ModelAndView<>(
        "response/exports",
        new ExportPage(
            OfficeHeading.of(consultation, OfficeHeading.Place.RESULTS, clock.instant()),
            export.refusal(consultation, clock.instant()).orElse(null),
            versions));
  }

  /** The published versions by what they ask, the latest first. */
  private List<List<Integer>> dataSets(Consultation consultation) {
    int last = Optional.ofNullable(consultation.publishedVersion()).orElse(0);
    return IntStream.iterate(last, number -> number > 0, number -> number - 1)
        .mapToObj(number -> export.asking(consultation, number))
        .distinct()
        .toList();
  }

  private static String words(List<Integer> asking) {
    List<String> numbers = asking.reversed().stream().map(String::valueOf).toList();
    return numbers.size() == 1
        ? "version " + numbers.getFirst()
        : "versions "
            + String.join(", ", numbers.subList(0, numbers.size() - 1))
            + " et "
            + numbers.getLast();
  }

  @Get("/reponses.csv")
  @Produces(MediaType.TEXT_CSV)
  HttpResponse<StreamedFile> responses(String slug, @QueryValue @Nullable Integer version) {
    return sheet(slug, version, "reponses", "responses-exported", export::writeResponses);
  }

  @Get("/dictionnaire.csv")
  @Produces(MediaType.TEXT_CSV)
  HttpResponse<StreamedFile> dictionary(String slug, @QueryValue @Nullable Integer version) {
    return sheet(slug, version, "dictionnaire", "dictionary-exported", export::writeDictionary);
  }

  private HttpResponse<StreamedFile> sheet(
      String slug, @Nullable Integer wanted, String name, String act, Sheet sheet) {
    Consultation consultation = consultations.forMember(slug, Right.EXPORT);
    export
        .refusal(consultation, clock.instant())
        .ifPresent(
            sentence -> {
              throw Refusal.tooLate(sentence);
            });
    int last = Optional.ofNullable(consultation.publishedVersion()).orElseThrow(Refusal::notFound);
    int version = wanted == null ? last : wanted;
    if (version < 1 || version > last) {
      throw Refusal.notFound();
    }
    journal.record(act, slug, "version " + version);
    String file = name + "-" + slug + (last > 1 ? "-v" + version : "") + ".csv";
    return HttpResponse.ok(new StreamedFile(written(consultation, version, sheet), CSV))
        .header(Attachment.HEADER, Attachment.named(file));
  }

  /** Written whole before the first byte is sent: a fault is an error page, not half a file. */
  private static InputStream written(Consultation consultation, int version, Sheet sheet) {
    try {
      Path file = Files.createTempFile("export", ".csv");
      try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        sheet.write(consultation, version, writer);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
      return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
