package fr.caf.ecoute.consultation;

import fr.caf.ecoute.account.Role;
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
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The questionnaire's working copy: reread as people will meet it, and edited as a document. */
@Controller("/equipe/consultations/{slug}/questionnaire")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class QuestionnaireController {
  private final Consultations consultations;
  private final Clock clock;

  QuestionnaireController(Consultations consultations, Clock clock) {
    this.consultations = consultations;
    this.clock = clock;
  }

  /**
   * The last good working copy in words, and the document as typed.
   *
   * @param version the number people answer, if any was published
   */
  record QuestionnairePage(
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
  ModelAndView<QuestionnairePage> show(String slug) {
    Consultation consultation = consultations.forMember(slug);
    return view(consultation, WorkingCopy.of(consultation.workingCopy()));
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> save(HttpRequest<?> request, String slug, @Body MultipartBody body) {
    WorkingCopy sent = WorkingCopy.read(UploadedForm.read(request, body));
    if (!sent.problems().isEmpty()) {
      Consultation consultation = consultations.forMember(slug);
      return HttpResponse.unprocessableEntity().body(view(consultation, sent));
    }
    consultations.change(
        slug, consultation -> consultation.edited(sent.document(), clock.instant()));
    return HttpResponse.seeOther(URI.create("/equipe/consultations/" + slug + "/questionnaire"));
  }

  private ModelAndView<QuestionnairePage> view(Consultation consultation, WorkingCopy typed) {
    var now = clock.instant();
    return new ModelAndView<>(
        "consultation/questionnaire",
        new QuestionnairePage(
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
