package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.SecretKey;
import fr.caf.ecoute.web.UploadedFiles;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The next steps of an import: say what the columns are, see what it would give, confirm. */
@Controller("/equipe/consultations/{slug}/import/{key}")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class MappingController {
  private static final String GONE =
      "Ce fichier a déjà été importé, ou plus d'une heure a passé. Recommencez l'envoi du fichier"
          + " si besoin.";

  private final Consultations consultations;
  private final UploadedFiles files;
  private final ResponseImport responses;
  private final Clock clock;

  MappingController(
      Consultations consultations, UploadedFiles files, ResponseImport responses, Clock clock) {
    this.consultations = consultations;
    this.files = files;
    this.responses = responses;
    this.clock = clock;
  }

  /** One request: whose consultation, which file. */
  private record Visit(Consultation consultation, SecretKey key, Instant now) {
    LocalDate today() {
      return French.day(now);
    }

    OfficeHeading heading() {
      return OfficeHeading.of(consultation, OfficeHeading.Place.PARTICIPATION, now);
    }

    String address() {
      return ImportController.address(consultation) + "/" + key.value();
    }
  }

  /** What is done with a file once its columns are known. */
  private interface Step {
    ImportReport take(
        ResponseFile file,
        ColumnMapping mapping,
        ResponseImport.Destination destination,
        Instant now);
  }

  /**
   * What came of a step.
   *
   * @param sound how many responses were taken; 0 when there is something to mend
   */
  private record Tried(int sound, ModelAndView<?> page) {
    boolean isAccepted() {
      return sound > 0;
    }

    HttpResponse<?> response() {
      return HttpResponse.status(isAccepted() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
          .body(page);
    }
  }

  @Get
  ModelAndView<MappingPage> show(String slug, String key) {
    Visit visit = visit(slug, key);
    ResponseFile file = open(kept(visit));
    ColumnMapping guess = ColumnMapping.guess(questionnaire(visit), file.header());
    return mappingPage(visit, file, guess, MappingForm.of(guess, visit.today()), List.of());
  }

  /** Says what the import would give; stores nothing. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> attempt(HttpRequest<?> request, String slug, String key, @Body String body) {
    Form sent = Form.read(request, body);
    Visit visit = visit(slug, key);
    return run(responses::attempt, visit, kept(visit), sent).response();
  }

  /** Stores all of it, once. */
  @Post("/confirmation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> confirm(HttpRequest<?> request, String slug, String key, @Body String body) {
    Form sent = Form.read(request, body);
    Visit visit = visit(slug, key);
    Tried tried =
        files
            .take(
                ImportController.purpose(visit.consultation()),
                visit.key(),
                path -> run(responses::store, visit, path, sent),
                Tried::isAccepted)
            .orElseThrow(() -> Refusal.tooLate(GONE));
    return tried.isAccepted()
        ? HttpResponse.seeOther(
            URI.create(
                ImportController.address(visit.consultation()) + "?importees=" + tried.sound()))
        : tried.response();
  }

  private Tried run(Step step, Visit visit, Path path, Form sent) {
    ResponseFile file = open(path);
    MappingForm form = MappingForm.read(sent, file.header().size());
    ColumnMapping mapping = form.mapping(questionnaire(visit), file.header());
    List<FieldProblem> problems = form.problems(mapping, visit.today());
    if (!problems.isEmpty()) {
      return new Tried(0, mappingPage(visit, file, mapping, form, problems));
    }
    LocalDate day = form.day(visit.today()).orElseThrow();
    ImportReport report =
        step.take(
            file, mapping, new ResponseImport.Destination(visit.consultation(), day), visit.now());
    return new Tried(
        report.isAccepted() ? report.sound() : 0,
        new ModelAndView<>(
            "response/import-report",
            ReportPage.of(visit.heading(), visit.address(), report, mapping, form)));
  }

  private Visit visit(String slug, String key) {
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    if (consultation.publishedVersion() == null) {
      throw Refusal.tooLate(ResponseImport.NOT_PUBLISHED);
    }
    return new Visit(consultation, new SecretKey(key), clock.instant());
  }

  private Path kept(Visit visit) {
    return files
        .find(ImportController.purpose(visit.consultation()), visit.key())
        .orElseThrow(() -> Refusal.tooLate(GONE));
  }

  private static ResponseFile open(Path path) {
    try {
      return ResponseFile.open(path);
    } catch (ResponseFile.Unusable e) {
      throw new IllegalStateException("it was usable when it came in", e);
    }
  }

  private Questionnaire questionnaire(Visit visit) {
    return responses.questionnaire(visit.consultation());
  }

  private static ModelAndView<MappingPage> mappingPage(
      Visit visit,
      ResponseFile file,
      ColumnMapping mapping,
      MappingForm form,
      List<FieldProblem> problems) {
    return new ModelAndView<>(
        "response/import-columns",
        MappingPage.of(visit.heading(), visit.address(), file, mapping, form, problems));
  }
}
