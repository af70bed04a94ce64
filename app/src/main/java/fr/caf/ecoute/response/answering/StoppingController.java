package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.ResumeCodes;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Page;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.Form;
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
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stopping with a code to come back with; what stands on the page at that moment is kept too. */
@Controller("/consultations/{slug}/arret")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class StoppingController extends RespondentController {
  private static final Logger LOG = LoggerFactory.getLogger(StoppingController.class);

  private final Ballots ballots;
  private final ResumeCodes codes;
  private final HttpHostResolver host;

  StoppingController(
      Consultations consultations,
      Cookies cookies,
      Standings standings,
      Ballots ballots,
      ResumeCodes codes,
      HttpHostResolver host) {
    super(consultations, cookies, standings);
    this.ballots = ballots;
    this.codes = codes;
    this.host = host;
  }

  /** The code is not shown a second time: whoever reloads goes on answering. */
  @Get
  HttpResponse<?> reload(HttpRequest<?> request, String slug) {
    return whoIsAnswering(request, slug, answering -> goTo(answering.address().answering()));
  }

  @Get("/{code}")
  HttpResponse<?> reload(HttpRequest<?> request, String slug, String code) {
    return reload(request, slug);
  }

  /** From a page without questions. */
  @Post
  HttpResponse<?> stop(HttpRequest<?> request, String slug, @Body String body) {
    Form.read(request, body);
    return whoIsAnswering(request, slug, answering -> stop(request, answering, List.of()));
  }

  /** From a page of questions. */
  @Post("/{code}")
  HttpResponse<?> stop(HttpRequest<?> request, String slug, String code, @Body String body) {
    Form form = Form.read(request, body);
    return whoIsAnswering(
        request,
        slug,
        answering ->
            answering
                .page(code)
                .<HttpResponse<?>>map(
                    page -> stop(request, answering, page, PageForm.of(form, page)))
                .orElseGet(() -> goTo(answering.whereToGoOn())));
  }

  private HttpResponse<?> stop(
      HttpRequest<?> request, Answering answering, Page page, PageForm form) {
    PageReading reading = form.read(page);
    try {
      Answering noted =
          answering.with(
              ballots.note(
                  answering.ballot(),
                  reading.unfinished(code -> answering.said(code).isPresent())));
      return stop(request, noted, reading.lost());
    } catch (RuntimeException fault) {
      LOG.error("a page left half-way could not be saved", fault);
      return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
          .body(
              new ModelAndView<>("response/question", QuestionPage.unsaved(answering, page, form)));
    }
  }

  private HttpResponse<?> stop(HttpRequest<?> request, Answering answering, List<Question> lost) {
    if (answering.ballot().channel() != Channel.WEB) {
      return goTo(answering.whereToGoOn());
    }
    var code = codes.renew(answering.consultation(), answering.ballot());
    return HttpResponse.ok(
        new ModelAndView<>(
            "response/stop", StopPage.of(answering, code, host.resolve(request), lost)));
  }
}
