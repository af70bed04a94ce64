package fr.caf.ecoute.theming;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run: asked for, followed, cancelled. */
@Controller("/equipe/consultations/{slug}/themes/{code}/analyses")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class ThemingRunController {
  private final Consultations consultations;
  private final OpenAnswers answers;
  private final ThemingRuns runs;
  private final Clock clock;

  ThemingRunController(
      Consultations consultations, OpenAnswers answers, ThemingRuns runs, Clock clock) {
    this.consultations = consultations;
    this.answers = answers;
    this.runs = runs;
    this.clock = clock;
  }

  /** What the page's script asks for every second; {@code next} is where to go when it is done. */
  @Serdeable
  record ShownProgress(int percent, String step, boolean done, @Nullable String next) {}

  /** As the partial of the progress bar shows it. */
  record Task(String title, String step, int percent, String progressAddress, String pageAddress) {}

  /** The run and what can be done about it. */
  record ThemingRunPage(
      OfficeHeading heading,
      String question,
      ThemingRun run,
      Task task,
      String cancel,
      String restart,
      String overview) {}

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> start(HttpRequest<?> request, @Body String body, String slug, String code) {
    Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.ANALYSE);
    Question question = question(consultation, code);
    ThemingRun run = runs.start(consultation, question.code());
    return HttpResponse.seeOther(ThemesAddress.uri(new ThemesAddress(slug, code).run(run.id())));
  }

  @Get("/{id}")
  HttpResponse<?> show(String slug, String code, UUID id) {
    Consultation consultation = consultations.forMember(slug, Right.ANALYSE);
    Question question = question(consultation, code);
    ThemingRun run = runs.find(consultation, code, id);
    ThemesAddress address = new ThemesAddress(slug, code);
    if (run.isReady()) {
      return HttpResponse.seeOther(ThemesAddress.uri(address.recoding()));
    }
    if (run.isDone()) {
      return HttpResponse.seeOther(ThemesAddress.uri(address.reading()));
    }
    String at = address.run(id);
    Task task =
        new Task(
            run.isRecoding() ? "Recodage en cours" : "Recherche des thèmes en cours",
            run.step(),
            run.progress(),
            at + "/avancement",
            at);
    return HttpResponse.ok(
        new ModelAndView<>(
            "theming/run",
            new ThemingRunPage(
                OfficeHeading.of(consultation, OfficeHeading.Place.THEMES, clock.instant()),
                question.label(),
                run,
                task,
                at + "/annulation",
                run.isRecoding() ? address.recoding() : address.runs(),
                address.overview())));
  }

  @Get("/{id}/avancement")
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<ShownProgress> progress(String slug, String code, UUID id) {
    ThemingRun run = runs.find(consultations.forMember(slug, Right.ANALYSE), code, id);
    String next = run.isOver() ? new ThemesAddress(slug, code).run(id) : null;
    return HttpResponse.ok(new ShownProgress(run.progress(), run.step(), run.isOver(), next))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  @Post("/{id}/annulation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> cancel(
      HttpRequest<?> request, @Body String body, String slug, String code, UUID id) {
    Form.read(request, body);
    runs.cancel(runs.find(consultations.forMember(slug, Right.ANALYSE), code, id));
    return HttpResponse.seeOther(ThemesAddress.uri(new ThemesAddress(slug, code).run(id)));
  }

  private Question question(Consultation consultation, String code) {
    return answers.question(consultation, code).orElseThrow(Refusal::notFound);
  }
}
