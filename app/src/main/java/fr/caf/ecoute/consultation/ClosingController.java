package fr.caf.ecoute.consultation;

import fr.caf.ecoute.account.Role;
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
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;

/** Closing an open consultation, once it was said what that does. */
@Controller("/equipe/consultations/{slug}/cloture")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class ClosingController {
  private final Consultations consultations;
  private final Clock clock;

  ClosingController(Consultations consultations, Clock clock) {
    this.consultations = consultations;
    this.clock = clock;
  }

  /** What closing does, before it is done. */
  record ClosingPage(OfficeHeading heading, boolean closable, long graceHours) {}

  @Get
  ModelAndView<ClosingPage> show(String slug) {
    Consultation consultation = consultations.forMember(slug);
    OfficeHeading heading =
        OfficeHeading.of(consultation, OfficeHeading.Place.PARTICIPATION, clock.instant());
    return new ModelAndView<>(
        "consultation/closing",
        new ClosingPage(
            heading, consultation.welcomes(clock.instant()), Consultation.GRACE.toHours()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(HttpRequest<?> request, String slug, @Body String body) {
    Form.read(request, body);
    Consultation closed =
        consultations.change(slug, consultation -> consultation.closed(clock.instant()));
    return HttpResponse.seeOther(
        URI.create("/equipe/consultations/" + closed.slug() + "/participation"));
  }
}
