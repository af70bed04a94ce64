package fr.caf.ecoute.consultation;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.French;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Creates a consultation from what it says of itself and a questionnaire's document. */
@Controller("/equipe/consultations/nouvelle")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class NewConsultationController {
  private final Consultations consultations;
  private final Clock clock;

  NewConsultationController(Consultations consultations, Clock clock) {
    this.consultations = consultations;
    this.clock = clock;
  }

  /** The form, as typed so far. */
  record NewConsultationPage(DescriptionForm typed, String document, List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  @Get
  ModelAndView<NewConsultationPage> show() {
    return view(DescriptionForm.empty(), WorkingCopy.example(), List.of());
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> create(HttpRequest<?> request, @Body MultipartBody body) {
    UploadedForm sent = UploadedForm.read(request, body);
    DescriptionForm typed = DescriptionForm.read(sent.form());
    WorkingCopy copy = WorkingCopy.read(sent);
    List<FieldProblem> problems = new ArrayList<>(typed.problems(French.day(clock.instant())));
    problems.addAll(copy.problems());
    if (!problems.isEmpty()) {
      return HttpResponse.unprocessableEntity().body(view(typed, copy.document(), problems));
    }
    String slug = consultations.create(typed.description(), copy.document()).slug();
    return HttpResponse.seeOther(URI.create("/equipe/consultations/" + slug + "/questionnaire"));
  }

  /** The word of this very page cannot name a consultation. */
  private static ModelAndView<NewConsultationPage> view(
      DescriptionForm typed, String document, List<FieldProblem> problems) {
    return new ModelAndView<>(
        "consultation/new", new NewConsultationPage(typed, document, problems));
  }
}
