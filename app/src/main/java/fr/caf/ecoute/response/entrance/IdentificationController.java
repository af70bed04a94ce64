package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.invitation.Passes;
import fr.caf.ecoute.outside.openid.Departures.Departure;
import fr.caf.ecoute.outside.openid.Identity;
import fr.caf.ecoute.outside.openid.NoIdentity;
import fr.caf.ecoute.outside.openid.Recognition;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.Readings;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Going to an OpenID Connect provider to be recognised, and coming back. Neither changes anything
 * here: whoever comes back holds a pass, and asks for their ballot with a button.
 *
 * <p>A link leads there, not a form: browsers hold a form to the addresses our content security
 * policy names, wherever it is redirected to.
 */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class IdentificationController {
  private static final String COOKIE = "identification";
  private static final Duration COOKIE_LASTS = Duration.ofMinutes(15);

  private final Consultations consultations;
  private final Readings readings;
  private final Recognition recognition;
  private final Passes passes;
  private final Cookies cookies;

  IdentificationController(
      Consultations consultations,
      Readings readings,
      @Named("respondents") Recognition recognition,
      Passes passes,
      Cookies cookies) {
    this.consultations = consultations;
    this.readings = readings;
    this.recognition = recognition;
    this.passes = passes;
    this.cookies = cookies;
  }

  @Get("/consultations/{slug}/identification")
  HttpResponse<?> leave(HttpRequest<?> request, String slug) {
    Consultation consultation = consultations.forAnyone(slug);
    if (consultation.access() != Access.OPENID_CONNECT) {
      throw Refusal.notFound();
    }
    Reading reading =
        readings.of(consultation, request.getParameters().getFirst(Reading.IN).orElse(""));
    try {
      Recognition.Leaving leaving =
          recognition.leave(consultation.slug() + "\n" + reading.language().tag());
      return HttpResponse.seeOther(leaving.door())
          .cookie(cookies.lasting(COOKIE, leaving.cookie(), COOKIE_LASTS));
    } catch (NoIdentity refusal) {
      return refused(IdentificationPage.of(reading, recognition.name(), refusal.reason()), refusal);
    }
  }

  @Get("/identification/retour")
  HttpResponse<?> comeBack(HttpRequest<?> request) {
    Optional<Departure> departure = cookies.find(request, COOKIE).flatMap(recognition::departure);
    if (departure.isEmpty()) {
      return HttpResponse.status(HttpStatus.CONFLICT)
          .body(view(IdentificationPage.lost(recognition.name())));
    }
    String[] luggage = departure.get().luggage().split("\n", 2);
    Reading reading = readings.of(consultations.forAnyone(luggage[0]), luggage[1]);
    try {
      return recognised(reading, recognition.identify(departure.get(), query(request)));
    } catch (NoIdentity refusal) {
      return refused(IdentificationPage.of(reading, recognition.name(), refusal.reason()), refusal);
    }
  }

  /** From here on, who it is is forgotten. */
  private HttpResponse<?> recognised(Reading reading, Identity identity) {
    Consultation consultation = reading.consultation();
    String pass = passes.issue(consultation, identity.issuer(), identity.subject());
    return HttpResponse.seeOther(URI.create(reading.in(Address.of(consultation).consultation())))
        .cookie(cookies.gone(COOKIE))
        .cookie(cookies.session(Passes.COOKIE, pass));
  }

  private HttpResponse<?> refused(IdentificationPage page, NoIdentity refusal) {
    HttpStatus status =
        switch (refusal.reason()) {
          case PROVIDER_DOWN -> HttpStatus.SERVICE_UNAVAILABLE;
          case NOT_FINISHED, NOT_THIS_ATTEMPT -> HttpStatus.CONFLICT;
          case NOT_TRUSTED -> HttpStatus.FORBIDDEN;
        };
    return HttpResponse.status(status).cookie(cookies.gone(COOKIE)).body(view(page));
  }

  private static String query(HttpRequest<?> request) {
    return Objects.requireNonNullElse(request.getUri().getRawQuery(), "");
  }

  private static ModelAndView<IdentificationPage> view(IdentificationPage page) {
    return new ModelAndView<>("response/identification", page);
  }
}
