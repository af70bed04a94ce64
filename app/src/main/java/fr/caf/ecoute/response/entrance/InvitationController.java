package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.audience.Participant;
import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.invitation.Invitations;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.Readings;
import fr.caf.ecoute.response.answering.Standings;
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
import io.micronaut.views.ModelAndView;
import java.time.Clock;

/** The link of one person's letter: to their ballot, or to no more letters. */
@Controller("/invitations/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class InvitationController extends EntranceController {
  private final KnownInvitations known;
  private final Invitations invitations;
  private final Participants participants;

  InvitationController(
      Consultations consultations,
      Cookies cookies,
      Standings standings,
      Readings readings,
      KnownInvitations known,
      Invitations invitations,
      Participants participants,
      Clock clock) {
    super(consultations, cookies, standings, readings, clock);
    this.known = known;
    this.invitations = invitations;
    this.participants = participants;
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request, String token) {
    return shown(request, known.find(token).consultation(), "/invitations/" + token);
  }

  @Post
  HttpResponse<?> redeem(HttpRequest<?> request, String token, @Body String body) {
    Form form = Form.read(request, body);
    KnownInvitations.Known found = known.find(token);
    return begun(
        request,
        form,
        found.consultation(),
        manner -> invitations.redeem(found.consultation(), manner, found.participant()));
  }

  @Get("/refus")
  HttpResponse<?> beforeLeaving(HttpRequest<?> request, String token) {
    Consultation consultation = known.find(token).consultation();
    return leaving(request, consultation, token, false);
  }

  @Post("/refus")
  HttpResponse<?> leave(HttpRequest<?> request, String token, @Body String body) {
    Form.read(request, body);
    KnownInvitations.Known found = known.find(token);
    Participant participant = found.participant();
    participants.optOut(participant);
    return leaving(request, found.consultation(), token, true);
  }

  private HttpResponse<?> leaving(
      HttpRequest<?> request, Consultation consultation, String token, boolean done) {
    Reading reading = reading(request, consultation);
    return HttpResponse.ok(
        new ModelAndView<>(
            "response/unsubscribing",
            new UnsubscribingPage(
                reading.pageLanguage(),
                reading.say("title").words(),
                "/invitations/" + token + "/refus",
                done)));
  }
}
