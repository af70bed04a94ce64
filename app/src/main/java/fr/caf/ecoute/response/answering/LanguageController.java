package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.translation.PageWords;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.questionnaire.Page;
import fr.caf.ecoute.response.Reading;
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
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Going on in another language, with all that was said and typed. */
@Controller("/consultations/{slug}/langue")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class LanguageController extends RespondentController {
  private static final Logger LOG = LoggerFactory.getLogger(LanguageController.class);

  private final Ballots ballots;

  LanguageController(
      Consultations consultations, Cookies cookies, Standings standings, Ballots ballots) {
    super(consultations, cookies, standings);
    this.ballots = ballots;
  }

  @Get
  HttpResponse<?> reload(HttpRequest<?> request, String slug) {
    return whoIsAnswering(request, slug, answering -> goTo(answering.whereToGoOn()));
  }

  @Get("/{code}")
  HttpResponse<?> reload(HttpRequest<?> request, String slug, String code) {
    return reload(request, slug);
  }

  /** From a page without questions. */
  @Post
  HttpResponse<?> change(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    return whoIsAnswering(
        request, slug, answering -> goTo(speaking(answering, form).whereToGoOn()));
  }

  /** From a page of questions, which is shown again as it was filled. */
  @Post("/{code}")
  HttpResponse<?> change(HttpRequest<?> request, String slug, String code, @Body String body) {
    Form form = Form.read(request, body);
    return whoIsAnswering(
        request,
        slug,
        answering ->
            answering
                .page(code)
                .<HttpResponse<?>>map(page -> change(answering, page, form))
                .orElseGet(() -> goTo(answering.whereToGoOn())));
  }

  private HttpResponse<?> change(Answering answering, Page page, Form sent) {
    PageForm form = PageForm.of(sent, page);
    try {
      var kept = form.read(page).unfinished(code -> answering.said(code).isPresent());
      Answering noted = answering.with(ballots.note(answering.ballot(), kept));
      return show(speaking(noted, sent), page.code(), sent);
    } catch (RuntimeException fault) {
      LOG.error("a page could not be saved before its language changed", fault);
      return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
          .body(
              new ModelAndView<>("response/question", QuestionPage.unsaved(answering, page, form)));
    }
  }

  /** The language may itself decide what is asked: the page may be gone. */
  private static HttpResponse<?> show(Answering answering, String code, Form sent) {
    return answering
        .page(code)
        .<HttpResponse<?>>map(
            page ->
                HttpResponse.ok(
                    new ModelAndView<>(
                        "response/question",
                        QuestionPage.again(
                            answering, page, PageForm.of(sent, page), java.util.List.of()))))
        .orElseGet(() -> goTo(answering.whereToGoOn()));
  }

  /** A language nobody announced changes nothing. */
  private Answering speaking(Answering answering, Form form) {
    return PageWords.languages(answering.source()).stream()
        .filter(language -> language.tag().equals(form.text(Reading.CHOSEN)))
        .findFirst()
        .map(language -> answering.with(ballots.speak(answering.ballot(), language)))
        .orElse(answering);
  }
}
