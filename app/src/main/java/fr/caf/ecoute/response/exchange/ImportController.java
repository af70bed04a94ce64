package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.SecretKey;
import fr.caf.ecoute.web.UploadedFiles;
import fr.caf.ecoute.web.UploadedForm;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The first step of an import: sending the file. */
@Controller("/equipe/consultations/{slug}/import")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class ImportController {
  private static final String FILE = "fichier";

  private final Consultations consultations;
  private final UploadedFiles files;
  private final ReadResults read;
  private final Clock clock;

  ImportController(
      Consultations consultations, UploadedFiles files, ReadResults read, Clock clock) {
    this.consultations = consultations;
    this.files = files;
    this.read = read;
    this.clock = clock;
  }

  /** Where the file is asked for; {@code imported} is how many responses have just come in. */
  record UploadPage(
      OfficeHeading heading,
      String address,
      boolean published,
      @Nullable String objection,
      int imported,
      String fileProblem,
      List<FieldProblem> problems) {}

  @Get
  ModelAndView<UploadPage> show(String slug, @QueryValue @Nullable Integer importees) {
    return page(
        consultations.forMember(slug, Right.RUN), importees == null ? 0 : importees, List.of());
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> send(HttpRequest<?> request, String slug, @Body MultipartBody body) {
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    UploadedForm sent = UploadedForm.read(request, body);
    if (consultation.publishedVersion() == null) {
      throw Refusal.tooLate(ResponseImport.NOT_PUBLISHED);
    }
    read.requireNone(consultation);
    SecretKey key = files.keep(purpose(consultation), sent.file(FILE).orElseGet(() -> new byte[0]));
    Path kept = files.find(purpose(consultation), key).orElseThrow();
    try {
      ResponseFile.open(kept);
      return HttpResponse.seeOther(URI.create(address(consultation) + "/" + key.value()));
    } catch (ResponseFile.Unusable e) {
      files.drop(purpose(consultation), key);
      List<FieldProblem> problems = List.of(new FieldProblem(FILE, e.sentence()));
      return HttpResponse.unprocessableEntity().body(page(consultation, 0, problems));
    }
  }

  static UploadedFiles.Purpose purpose(Consultation consultation) {
    return new UploadedFiles.Purpose("reponses", consultation.id());
  }

  static String address(Consultation consultation) {
    return "/equipe/consultations/" + consultation.slug() + "/import";
  }

  private ModelAndView<UploadPage> page(
      Consultation consultation, int imported, List<FieldProblem> problems) {
    return new ModelAndView<>(
        "response/import",
        new UploadPage(
            OfficeHeading.of(consultation, OfficeHeading.Place.PARTICIPATION, clock.instant()),
            address(consultation),
            consultation.publishedVersion() != null,
            read.objection(consultation).orElse(null),
            imported,
            Objects.requireNonNullElse(FieldProblem.byField(problems).get(FILE), ""),
            problems));
  }
}
