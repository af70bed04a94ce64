package fr.caf.ecoute.audience.list;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.SecretKey;
import fr.caf.ecoute.web.UploadedFiles;
import fr.caf.ecoute.web.UploadedForm;
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
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A list as a file: sent, looked at, kept. */
@Controller("/equipe/consultations/{slug}/participants/fichier")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class PeopleFileController {
  private static final String FILE = "fichier";
  private static final String GONE =
      "Ce fichier a déjà été importé, ou plus d'une heure a passé. Recommencez l'envoi du fichier"
          + " si besoin.";

  private final Consultations consultations;
  private final UploadedFiles files;
  private final PeopleImport people;
  private final Clock clock;

  PeopleFileController(
      Consultations consultations, UploadedFiles files, PeopleImport people, Clock clock) {
    this.consultations = consultations;
    this.files = files;
    this.people = people;
    this.clock = clock;
  }

  /** Where the file is asked for. */
  record UploadPage(OfficeHeading heading, List<FieldProblem> problems) {
    public String fileProblem() {
      return problems.isEmpty() ? "" : problems.getFirst().message();
    }
  }

  /** What was kept. */
  record KeptPage(OfficeHeading heading, PeopleReport report) {}

  @Get
  ModelAndView<UploadPage> ask(String slug) {
    return upload(consultations.forMember(slug, Right.RUN), List.of());
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> send(HttpRequest<?> request, String slug, @Body MultipartBody body) {
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    UploadedForm sent = UploadedForm.read(request, body);
    SecretKey key = files.keep(purpose(consultation), sent.file(FILE).orElseGet(() -> new byte[0]));
    try {
      PeopleFile.open(files.find(purpose(consultation), key).orElseThrow());
      return HttpResponse.seeOther(URI.create(address(consultation) + "/" + key.value()));
    } catch (PeopleFile.Unusable e) {
      files.drop(purpose(consultation), key);
      return HttpResponse.unprocessableEntity()
          .body(upload(consultation, List.of(new FieldProblem(FILE, e.sentence()))));
    }
  }

  /** What it would change, as its columns are understood. */
  @Get("/{key}")
  ModelAndView<PeopleReportPage> look(String slug, String key) {
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    PeopleFile file = open(kept(consultation, key));
    return report(consultation, key, file, PeopleColumns.guess(file), List.of());
  }

  /** Keeps what was seen; shows it again when the columns are chosen otherwise. */
  @Post("/{key}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> keep(HttpRequest<?> request, String slug, String key, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    PeopleFile file = open(kept(consultation, key));
    PeopleColumns columns = PeopleColumns.read(form, file);
    if (!columns.hasAddresses()) {
      String field = PeopleColumns.field(PeopleColumn.ADDRESS);
      return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
          .body(
              report(
                  consultation,
                  key,
                  file,
                  columns,
                  List.of(new FieldProblem(field, "Choisissez la colonne des adresses."))));
    }
    boolean seen = form.text(PeopleReportPage.SEEN).equals(columns.words());
    if (!seen || form.text(PeopleReportPage.ACT).equals(PeopleReportPage.LOOK)) {
      return HttpResponse.ok(report(consultation, key, file, columns, List.of()));
    }
    PeopleReport report =
        files
            .take(
                purpose(consultation),
                new SecretKey(key),
                path -> people.store(consultation, open(path), columns),
                _ -> true)
            .orElseThrow(() -> Refusal.tooLate(GONE));
    return HttpResponse.ok(
        new ModelAndView<>("audience/kept", new KeptPage(heading(consultation), report)));
  }

  private static UploadedFiles.Purpose purpose(Consultation consultation) {
    return new UploadedFiles.Purpose("personnes", consultation.id());
  }

  private Path kept(Consultation consultation, String key) {
    return files
        .find(purpose(consultation), new SecretKey(key))
        .orElseThrow(() -> Refusal.tooLate(GONE));
  }

  private static PeopleFile open(Path path) {
    try {
      return PeopleFile.open(path);
    } catch (PeopleFile.Unusable e) {
      throw new IllegalStateException("it was usable when it came in", e);
    }
  }

  private ModelAndView<PeopleReportPage> report(
      Consultation consultation,
      String key,
      PeopleFile file,
      PeopleColumns columns,
      List<FieldProblem> problems) {
    return new ModelAndView<>(
        "audience/report",
        PeopleReportPage.of(
            heading(consultation),
            address(consultation) + "/" + key,
            file,
            columns,
            columns.hasAddresses() ? people.attempt(consultation, file, columns) : null,
            problems));
  }

  private ModelAndView<UploadPage> upload(Consultation consultation, List<FieldProblem> problems) {
    return new ModelAndView<>("audience/file", new UploadPage(heading(consultation), problems));
  }

  private OfficeHeading heading(Consultation consultation) {
    return OfficeHeading.of(consultation, OfficeHeading.Place.PARTICIPANTS, clock.instant());
  }

  private static String address(Consultation consultation) {
    return "/equipe/consultations/" + consultation.slug() + "/participants/fichier";
  }
}
