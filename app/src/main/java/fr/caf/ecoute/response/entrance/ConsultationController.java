package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.promise.Promises;
import fr.caf.ecoute.invitation.opening.Kiosks;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.Readings;
import fr.caf.ecoute.response.Turnouts;
import fr.caf.ecoute.response.answering.Prefilling;
import fr.caf.ecoute.response.answering.RespondentController;
import fr.caf.ecoute.response.answering.Standing;
import fr.caf.ecoute.response.answering.Standings;
import fr.caf.ecoute.response.channel.KioskController;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.SecretKey;
import fr.caf.ecoute.web.guard.Doorkeeper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.time.Clock;

/** A consultation before one begins, and what becomes of an answer. */
@Controller("/consultations/{slug}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class ConsultationController extends RespondentController {
  private final Consultations consultations;
  private final Cookies cookies;
  private final Kiosks kiosks;
  private final Readings readings;
  private final Promises promises;
  private final Turnouts turnouts;
  private final Identifications identifications;
  private final Doorkeeper doorkeeper;
  private final Clock clock;

  ConsultationController(
      Consultations consultations,
      Cookies cookies,
      Standings standings,
      Kiosks kiosks,
      Readings readings,
      Promises promises,
      Turnouts turnouts,
      Identifications identifications,
      Doorkeeper doorkeeper,
      Clock clock) {
    super(consultations, cookies, standings);
    this.consultations = consultations;
    this.cookies = cookies;
    this.kiosks = kiosks;
    this.readings = readings;
    this.promises = promises;
    this.turnouts = turnouts;
    this.identifications = identifications;
    this.doorkeeper = doorkeeper;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request, String slug) {
    Consultation consultation = consultations.forAnyone(slug);
    if (cookies
        .find(request, KioskController.COOKIE)
        .flatMap(key -> kiosks.find(consultation, new SecretKey(key)))
        .isPresent()) {
      return goTo(Address.of(consultation).kiosk());
    }
    Standing standing = standing(request, consultation);
    Reading reading = readings.of(consultation, parameter(request, Reading.IN));
    return HttpResponse.ok(
        new ModelAndView<>(
            "response/consultation",
            ConsultationPage.of(
                reading,
                standing,
                identifications.of(reading, pass(request)),
                doorkeeper.open(),
                clock.instant(),
                parameter(request, Prefilling.PLACE))));
  }

  @Get("/devenir")
  ModelAndView<FuturePage> future(HttpRequest<?> request, String slug) {
    Consultation consultation = consultations.forAnyone(slug);
    return new ModelAndView<>(
        "response/future",
        FuturePage.of(
            readings.of(consultation, parameter(request, Reading.IN)),
            promises.rules(consultation),
            turnouts.of(consultation, clock.instant()).orElse(null),
            clock.instant()));
  }

  private static String parameter(HttpRequest<?> request, String name) {
    return request.getParameters().getFirst(name).orElse("");
  }
}
