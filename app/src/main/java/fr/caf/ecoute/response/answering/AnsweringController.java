package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.Form;
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
import io.micronaut.security.rules.SecurityRule;

/** The pages of questions. */
@Controller("/consultations/{slug}/reponse")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AnsweringController extends RespondentController {
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
        request, slug, answering -> PagesController.show(answering, code, fromCheck));
  }

  @Post("/{code}")
  HttpResponse<?> answer(HttpRequest<?> request, String slug, String code, @Body String body) {
    Form form = Form.read(request, body);
    return whoIsAnswering(
        request, slug, answering -> PagesController.answer(answering, code, form, this::note));
  }

  private Answering note(Answering answering, Answers said) {
    return answering.with(ballots.note(answering.ballot(), said));
  }
}
