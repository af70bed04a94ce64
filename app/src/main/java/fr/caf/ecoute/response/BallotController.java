package fr.caf.ecoute.response;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Obtaining a ballot, and beginning again on the one at hand. */
@Controller("/consultations/{slug}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class BallotController extends RespondentController {
  /** Filled in by robots only: people do not see it. */
  static final String TRAP = "site-web";

  /** A phone closes its browser at any time; after this long nobody comes back. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final Consultations consultations;
  private final Cookies cookies;
  private final Ballots ballots;
  private final Clock clock;

  BallotController(
      Consultations consultations,
      Cookies cookies,
      Standings standings,
      Ballots ballots,
      Clock clock) {
    super(consultations, cookies, standings);
    this.consultations = consultations;
    this.cookies = cookies;
    this.ballots = ballots;
    this.clock = clock;
  }

  @Post("/bulletin")
  HttpResponse<?> begin(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = consultations.forAnyone(slug);
    Address address = Address.of(consultation);
    if (standing(request, consultation) instanceof Standing.UnderWay) {
      return goTo(address.answering());
    }
    if (!consultation.welcomes(clock.instant())) {
      return HttpResponse.status(HttpStatus.CONFLICT)
          .body(
              new ModelAndView<>(
                  "response/consultation",
                  ConsultationPage.of(
                      consultation, new Standing.NoBallot(consultation), clock.instant())));
    }
    if (!form.text(TRAP).isEmpty()) {
      return refused(consultation, form, "start.trapped");
    }
    return draw(consultation, form)
        .<HttpResponse<?>>map(
            secret ->
                HttpResponse.seeOther(URI.create(address.answering()))
                    .cookie(cookie(consultation, secret)))
        .orElseGet(() -> refused(consultation, form, problemWithCode(form)));
  }

  /** Forgets what was answered so far; the ballot stays, for it may have taken a code. */
  @Post("/nouveau-depart")
  HttpResponse<?> beginAgain(HttpRequest<?> request, String slug, @Body String body) {
    Form.read(request, body);
    return whoIsAnswering(
        request,
        slug,
        answering -> {
          ballots.clear(answering.ballot());
          return goTo(answering.address().answering());
        });
  }

  private Optional<SecretKey> draw(Consultation consultation, Form form) {
    return switch (consultation.access()) {
      case OPEN_TO_ALL -> Optional.of(ballots.draw(consultation, Manner.WEB_IN_FRENCH));
      case COMMON_CODE ->
          ballots.redeem(consultation, Manner.WEB_IN_FRENCH, form.text(ConsultationPage.CODE));
    };
  }

  private static String problemWithCode(Form form) {
    return form.text(ConsultationPage.CODE).isEmpty() ? "start.no-code" : "start.wrong-code";
  }

  /** Agents share computers: theirs is forgotten as the browser closes. */
  private Cookie cookie(Consultation consultation, SecretKey secret) {
    String name = BallotCookie.name(consultation);
    return switch (consultation.audience()) {
      case AGENTS -> cookies.session(name, secret.value());
      case PUBLIC -> cookies.lasting(name, secret.value(), REMEMBERED);
    };
  }

  private HttpResponse<?> refused(Consultation consultation, Form form, String problemKey) {
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .body(
            new ModelAndView<>(
                "response/consultation",
                ConsultationPage.refused(
                    consultation, clock.instant(), form.text(ConsultationPage.CODE), problemKey)));
  }
}
