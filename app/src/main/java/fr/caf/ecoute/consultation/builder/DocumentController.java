package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.WorkingCopy;
import fr.caf.ecoute.consultation.review.Editor;
import fr.caf.ecoute.consultation.review.WorkingCopies;
import fr.caf.ecoute.web.FieldProblem;
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
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The questionnaire's working copy as a document, for those who prepare it elsewhere. */
@Controller("/equipe/consultations/{slug}/questionnaire/document")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class DocumentController {
  private final Consultations consultations;
  private final WorkingCopies copies;
  private final Clock clock;
  private final Journal journal;

  DocumentController(
      Consultations consultations, WorkingCopies copies, Clock clock, Journal journal) {
    this.consultations = consultations;
    this.copies = copies;
    this.clock = clock;
    this.journal = journal;
  }

  /**
   * The last good working copy in words, and the document as typed.
   *
   * @param version the number people answer, if any was published
   */
  record DocumentPage(
      OfficeHeading heading,
      @Nullable Outline outline,
      String document,
      boolean editable,
      @Nullable Integer version,
      List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  @Get
  ModelAndView<DocumentPage> show(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.READ);
    return view(consultation, WorkingCopy.of(consultation.workingCopy()));
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> save(
      HttpRequest<?> request, String slug, Authentication by, @Body MultipartBody body) {
    WorkingCopy sent = WorkingCopy.read(UploadedForm.read(request, body));
    Consultation consultation = consultations.forMember(slug, Right.EDIT);
    if (!sent.problems().isEmpty()) {
      return HttpResponse.unprocessableEntity().body(view(consultation, sent));
    }
    copies.replace(slug, Editor.of(by), sent.document());
    journal.record("questionnaire-replaced", slug, "");
    return HttpResponse.seeOther(
        URI.create("/equipe/consultations/" + slug + "/questionnaire?fait=document"));
  }

  private ModelAndView<DocumentPage> view(Consultation consultation, WorkingCopy typed) {
    var now = clock.instant();
    return new ModelAndView<>(
        "builder/document",
        new DocumentPage(
            OfficeHeading.of(consultation, OfficeHeading.Place.QUESTIONNAIRE, now),
            WorkingCopy.of(consultation.workingCopy())
                .questionnaire()
                .map(Outline::of)
                .orElse(null),
            typed.document(),
            consultation.mayBeEdited(now),
            consultation.publishedVersion(),
            typed.problems()));
  }
}
