package fr.caf.ecoute.consultation.team;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.audit.Extract;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Right;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
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

/** Reading the journal, checking it, and taking it away. */
@Controller("/equipe")
@Produces(MediaType.TEXT_HTML)
class JournalController {
  private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");

  private final Consultations consultations;
  private final JournalDesk desk;
  private final Journal journal;

  JournalController(Consultations consultations, JournalDesk desk, Journal journal) {
    this.consultations = consultations;
    this.desk = desk;
    this.journal = journal;
  }

  @Get("/journal")
  @Secured(Role.ADMINISTRATION)
  ModelAndView<JournalPage> all(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String numero,
      @QueryValue(defaultValue = "") String empreinte) {
    JournalQuery query = JournalQuery.read(request.getParameters());
    return new ModelAndView<>(
        "team/journal",
        desk.ofThePlatform(
            query, numero.isEmpty() ? null : desk.noted(numero.strip(), empreinte.strip())));
  }

  @Get("/journal/journal.csv")
  @Secured(Role.ADMINISTRATION)
  @Produces(MediaType.TEXT_CSV)
  HttpResponse<StreamedFile> export(HttpRequest<?> request) {
    JournalQuery query = JournalQuery.read(request.getParameters());
    journal.record("journal-exported", "journal", "");
    return file(query.extract(), "journal.csv");
  }

  @Get("/consultations/{slug}/journal")
  @Secured(Role.ANY_MEMBER)
  ModelAndView<JournalPage> ofOne(HttpRequest<?> request, String slug) {
    Consultation consultation = consultations.forMember(slug, Right.MANAGE);
    return new ModelAndView<>(
        "team/journal", desk.of(consultation, JournalQuery.read(request.getParameters())));
  }

  @Get("/consultations/{slug}/journal/journal.csv")
  @Secured(Role.ANY_MEMBER)
  @Produces(MediaType.TEXT_CSV)
  HttpResponse<StreamedFile> exportOne(HttpRequest<?> request, String slug) {
    Consultation consultation = consultations.forMember(slug, Right.MANAGE);
    JournalQuery query =
        JournalDesk.about(JournalQuery.read(request.getParameters()), consultation);
    journal.record("journal-exported", slug, "");
    return file(query.extract(), "journal-" + slug + ".csv");
  }

  private HttpResponse<StreamedFile> file(Extract wanted, String name) {
    return HttpResponse.ok(new StreamedFile(written(wanted), CSV))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }

  /** Written whole before the first byte is sent: a fault is an error page, not half a file. */
  private InputStream written(Extract wanted) {
    try {
      Path file = Files.createTempFile("journal", ".csv");
      try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        desk.write(wanted, writer);
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
