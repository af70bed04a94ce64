package fr.caf.ecoute.response;

import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.questionnaire.Page;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of questions. */
@Controller("/consultations/{slug}/reponse")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AnsweringController extends RespondentController {
  private static final Logger LOG = LoggerFactory.getLogger(AnsweringController.class);

  private final Ballots ballots;

  AnsweringController(
      Consultations consultations, Cookies cookies, Standings standings, Ballots ballots) {
    super(consultations, cookies, standings);
    this.ballots = ballots;
  }

  /** Where one left off. */
  @Get
  HttpResponse<?> goOn(HttpRequest<?> request, String slug) {
    return whoIsAnswering(request, slug, answering -> goTo(answering.whereToGoOn()));
  }

  @Get("/{code}")
  HttpResponse<?> show(HttpRequest<?> request, String slug, String code) {
    boolean fromCheck = request.getParameters().contains(Address.FROM_CHECK);
    return whoIsAnswering(
        request,
        slug,
        answering ->
            onPage(
                answering,
                code,
                page -> HttpResponse.ok(view(QuestionPage.fresh(answering, page, fromCheck)))));
  }

  @Post("/{code}")
  HttpResponse<?> answer(HttpRequest<?> request, String slug, String code, @Body String body) {
    Form form = Form.read(request, body);
    return whoIsAnswering(
        request,
        slug,
        answering ->
            onPage(answering, code, page -> answer(answering, page, PageForm.of(form, page))));
  }

  private HttpResponse<?> answer(Answering answering, Page page, PageForm form) {
    PageReading reading = form.read(page);
    var problems = reading.problems();
    if (problems.isEmpty()) {
      problems = reading.held(answering.trying(reading.answers()).remarks(page));
    }
    if (!problems.isEmpty()) {
      return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
          .body(view(QuestionPage.again(answering, page, form, problems)));
    }
    Answering noted;
    try {
      noted = answering.with(ballots.note(answering.ballot(), reading.answers()));
    } catch (RuntimeException fault) {
      // Whatever it was, the person must not lose what they typed.
      LOG.error("a page of answers could not be saved", fault);
      return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
          .body(view(QuestionPage.unsaved(answering, page, form)));
    }
    return goTo(form.fromCheck() ? noted.whereToGoOn() : noted.after(page));
  }

  /** Elsewhere when this person may not be on that page now; 404 when nobody ever may. */
  private static HttpResponse<?> onPage(
      Answering answering, String code, Function<Page, HttpResponse<?>> then) {
    if (!answering.knows(code)) {
      throw Refusal.notFound();
    }
    return answering.page(code).map(then).orElseGet(() -> goTo(answering.whereToGoOn()));
  }

  private static ModelAndView<QuestionPage> view(QuestionPage page) {
    return new ModelAndView<>("response/question", page);
  }
}
