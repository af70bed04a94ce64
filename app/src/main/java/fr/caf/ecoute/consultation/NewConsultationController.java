package fr.caf.ecoute.consultation;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.UploadedForm;
import io.micronaut.context.event.ApplicationEventPublisher;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Creates a consultation from what it says of itself and a questionnaire's document. */
@Controller("/equipe/consultations/nouvelle")
@Secured(Role.CREATOR)
@Produces(MediaType.TEXT_HTML)
class NewConsultationController {
  private static final String EXAMPLE = "exemple";
  private static final String BLANK = "vide";

  private final Consultations consultations;
  private final ApplicationEventPublisher<ConsultationCreated> created;
  private final AccessWays ways;
  private final Clock clock;

  NewConsultationController(
      Consultations consultations,
      ApplicationEventPublisher<ConsultationCreated> created,
      AccessWays ways,
      Clock clock) {
    this.consultations = consultations;
    this.created = created;
    this.ways = ways;
    this.clock = clock;
  }

  /** The form, as typed so far. */
  record NewConsultationPage(
      DescriptionForm typed,
      List<DescriptionForm.Option> accessOptions,
      boolean blank,
      String document,
      List<FieldProblem> problems) {
    public List<DescriptionForm.Option> starts() {
      return List.of(
          new DescriptionForm.Option(
              EXAMPLE, "Un exemple à adapter", "Quelques questions de chaque sorte.", !blank),
          new DescriptionForm.Option(
              BLANK, "Un questionnaire vide", "Vous ajoutez vos parties et vos questions.", blank));
    }

    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  @Get
  ModelAndView<NewConsultationPage> show() {
    return view(DescriptionForm.empty(), false, "", List.of());
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> create(HttpRequest<?> request, Authentication by, @Body MultipartBody body) {
    UploadedForm sent = UploadedForm.read(request, body);
    DescriptionForm typed = DescriptionForm.read(sent.form());
    WorkingCopy copy = start(typed, sent);
    List<FieldProblem> problems = new ArrayList<>(typed.problems(French.day(clock.instant())));
    problems.addAll(ways.problems(typed));
    problems.addAll(copy.problems());
    if (!problems.isEmpty()) {
      return HttpResponse.unprocessableEntity()
          .body(view(typed, isBlank(sent), sent.form().text(WorkingCopy.FIELD), problems));
    }
    Consultation consultation = consultations.create(typed.description(), copy.document());
    created.publishEvent(ConsultationCreated.by(by, consultation));
    return HttpResponse.seeOther(
        URI.create("/equipe/consultations/" + consultation.slug() + "/questionnaire"));
  }

  /** A document, where one was typed or joined; else what was chosen to begin with. */
  private static WorkingCopy start(DescriptionForm typed, UploadedForm sent) {
    boolean given = !sent.form().text(WorkingCopy.FIELD).isEmpty() || sent.files().size() > 0;
    if (given) {
      return WorkingCopy.read(sent);
    }
    return WorkingCopy.of(
        isBlank(sent) && !typed.title().isEmpty()
            ? WorkingCopy.blank(typed.title())
            : WorkingCopy.example());
  }

  private static boolean isBlank(UploadedForm sent) {
    return sent.form().text("depart").equals(BLANK);
  }

  /** The word of this very page cannot name a consultation. */
  private ModelAndView<NewConsultationPage> view(
      DescriptionForm typed, boolean blank, String document, List<FieldProblem> problems) {
    return new ModelAndView<>(
        "consultation/new",
        new NewConsultationPage(
            typed, typed.accessOptions(ways.offered()), blank, document, problems));
  }
}
