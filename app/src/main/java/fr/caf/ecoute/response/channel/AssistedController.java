package fr.caf.ecoute.response.channel;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.Readings;
import fr.caf.ecoute.response.answering.Answering;
import fr.caf.ecoute.response.answering.RespondentController;
import fr.caf.ecoute.response.answering.Standing;
import fr.caf.ecoute.response.answering.Standings;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.SecretKey;
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
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A member of the team notes what somebody says, once they have agreed to it. */
@Controller("/equipe/consultations/{slug}/saisie-assistee")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AssistedController extends RespondentController {
  private final Consultations consultations;
  private final Readings readings;
  private final Ballots ballots;
  private final Clock clock;

  AssistedController(
      Consultations consultations,
      Cookies cookies,
      Standings standings,
      Readings readings,
      Ballots ballots,
      Clock clock) {
    super(consultations, cookies, standings);
    this.consultations = consultations;
    this.readings = readings;
    this.ballots = ballots;
    this.clock = clock;
  }

  /**
   * Before the first question.
   *
   * @param done whether somebody's answers were sent just now
   */
  record AssistedPage(
      OfficeHeading heading,
      List<Reading.Link> readIn,
      String minutes,
      boolean done,
      List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  @Get
  HttpResponse<?> show(String slug) {
    return page(HttpStatus.OK, open(slug), false, List.of());
  }

  @Get("/merci")
  HttpResponse<?> done(String slug) {
    return page(HttpStatus.OK, open(slug), true, List.of());
  }

  @Post
  HttpResponse<?> begin(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = open(slug);
    if (form.text("accord-donne").isEmpty()) {
      return page(
          HttpStatus.UNPROCESSABLE_ENTITY,
          consultation,
          false,
          List.of(
              new FieldProblem(
                  "accord-donne",
                  "Lisez la phrase à la personne. Si elle est d'accord, cochez la case ; sinon,"
                      + " arrêtez-vous ici.")));
    }
    forget(request, consultation);
    Reading reading = readings.of(consultation, form.text(Reading.CHOSEN));
    SecretKey secret = ballots.hand(consultation, new Manner(Channel.ASSISTED, reading.language()));
    return HttpResponse.seeOther(URI.create(Address.of(consultation).answering()))
        .cookie(holding(consultation, secret, Channel.ASSISTED));
  }

  /** What was begun for somebody else and never sent. */
  private void forget(HttpRequest<?> request, Consultation consultation) {
    if (standing(request, consultation) instanceof Standing.UnderWay(Answering answering)
        && answering.ballot().channel() == Channel.ASSISTED) {
      ballots.wipe(answering.ballot());
    }
  }

  private Consultation open(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    if (!consultation.welcomes(clock.instant())) {
      throw Refusal.tooLate("Cette consultation n'est pas ouverte : rien ne peut être saisi.");
    }
    return consultation;
  }

  private HttpResponse<?> page(
      HttpStatus status, Consultation consultation, boolean done, List<FieldProblem> problems) {
    return HttpResponse.status(status)
        .body(
            new ModelAndView<>(
                "response/assisted",
                new AssistedPage(
                    OfficeHeading.of(consultation, OfficeHeading.Place.CHANNELS, clock.instant()),
                    readings.of(consultation, "").others(""),
                    String.valueOf(consultation.minutes()),
                    done,
                    problems)));
  }
}
