package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.invitation.ResumeCodes;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.Readings;
import fr.caf.ecoute.response.answering.Answering;
import fr.caf.ecoute.response.answering.RespondentController;
import fr.caf.ecoute.response.answering.Standing;
import fr.caf.ecoute.response.answering.Standings;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.guard.Doorkeeper;
import fr.caf.ecoute.web.guard.Knock;
import fr.caf.ecoute.web.guard.Riddle;
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
import java.net.URI;
import java.util.Optional;

/** Coming back with a code. Opening the link only shows a page: readers of mail open links. */
@Controller("/consultations/{slug}/reprise")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ResumeController extends RespondentController {
  private final Consultations consultations;
  private final Readings readings;
  private final ResumeCodes codes;
  private final Doorkeeper doorkeeper;

  ResumeController(
      Consultations consultations,
      Cookies cookies,
      Standings standings,
      Readings readings,
      ResumeCodes codes,
      Doorkeeper doorkeeper) {
    super(consultations, cookies, standings);
    this.consultations = consultations;
    this.readings = readings;
    this.codes = codes;
    this.doorkeeper = doorkeeper;
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request, String slug) {
    Consultation consultation = consultations.forAnyone(slug);
    String code = request.getParameters().getFirst(ResumePage.CODE).orElse("");
    if (code.isEmpty()
        && standing(request, consultation) instanceof Standing.UnderWay(Answering answering)) {
      return page(HttpStatus.OK, ResumePage.found(reading(answering), doorkeeper.open()));
    }
    return page(
        HttpStatus.OK, ResumePage.ask(reading(request, consultation), doorkeeper.open(), code));
  }

  @Post
  HttpResponse<?> redeem(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = consultations.forAnyone(slug);
    Reading reading = readings.of(consultation, form.text(Reading.CHOSEN));
    String typed = form.text(ResumePage.CODE);
    if (typed.isEmpty()) {
      return refused(HttpStatus.UNPROCESSABLE_ENTITY, reading, "", "resume.no-code");
    }
    Knock knock =
        doorkeeper.knock(request, "reprise " + consultation.id(), reading.pageLanguage(), form);
    try {
      Optional<Riddle> riddle = doorkeeper.beforeCode(knock);
      if (riddle.isPresent()) {
        return page(
            HttpStatus.UNPROCESSABLE_ENTITY,
            ResumePage.refused(
                reading, doorkeeper.asking(riddle.get()), typed, riddle.get().problem()));
      }
      Optional<ResumeCodes.Resumed> resumed = codes.redeem(consultation, typed);
      if (resumed.isEmpty()) {
        doorkeeper.wrongCode(knock);
        return refused(HttpStatus.UNPROCESSABLE_ENTITY, reading, typed, "resume.wrong-code");
      }
      return welcomeBack(consultation, resumed.get());
    } catch (Refusal tooMany) {
      return page(
          HttpStatus.TOO_MANY_REQUESTS,
          ResumePage.refused(
              reading, doorkeeper.open(), typed, String.valueOf(tooMany.getMessage())));
    }
  }

  /** Whoever has sent everything is thanked again. */
  private HttpResponse<?> welcomeBack(Consultation consultation, ResumeCodes.Resumed resumed) {
    Address address = Address.of(consultation);
    return resumed.ballot().isOpen()
        ? HttpResponse.seeOther(URI.create(address.resume()))
            .cookie(holding(consultation, resumed.secret(), Channel.WEB))
        : goTo(address.thanks());
  }

  private Reading reading(HttpRequest<?> request, Consultation consultation) {
    return readings.of(
        consultation, request.getParameters().getFirst(Reading.IN).orElse(Language.FRENCH.tag()));
  }

  private static Reading reading(Answering answering) {
    return new Reading(
        answering.consultation(), answering.source(), answering.ballot().manner().language());
  }

  private HttpResponse<?> refused(HttpStatus status, Reading reading, String typed, String key) {
    return page(
        status,
        ResumePage.refused(reading, doorkeeper.open(), typed, reading.pageLanguage().say(key)));
  }

  private static HttpResponse<?> page(HttpStatus status, ResumePage page) {
    return HttpResponse.status(status).body(new ModelAndView<>("response/resume", page));
  }
}
