package fr.caf.ecoute.response.channel;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.invitation.opening.Kiosk;
import fr.caf.ecoute.invitation.opening.Kiosks;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.Readings;
import fr.caf.ecoute.response.answering.Answering;
import fr.caf.ecoute.response.answering.BallotCookie;
import fr.caf.ecoute.response.answering.Prefilling;
import fr.caf.ecoute.response.answering.RespondentController;
import fr.caf.ecoute.response.answering.Standing;
import fr.caf.ecoute.response.answering.Standings;
import fr.caf.ecoute.web.Cookies;
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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;

/**
 * A device that many people answer on in turn. Coming to its first page forgets whatever the person
 * before had begun: the draft is erased and the device holds no ballot any more, whether somebody
 * pressed the button or the page came back by itself. That is the one place where reading a page
 * erases something, and only what was begun on this very kiosk.
 */
@Controller("/consultations/{slug}/borne")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class KioskController extends RespondentController {
  /** The cookie that holds a kiosk's key. */
  public static final String COOKIE = "borne";

  private final Consultations consultations;
  private final Cookies cookies;
  private final Readings readings;
  private final Kiosks kiosks;
  private final Ballots ballots;
  private final Clock clock;

  KioskController(
      Consultations consultations,
      Cookies cookies,
      Standings standings,
      Readings readings,
      Kiosks kiosks,
      Ballots ballots,
      Clock clock) {
    super(consultations, cookies, standings);
    this.consultations = consultations;
    this.cookies = cookies;
    this.readings = readings;
    this.kiosks = kiosks;
    this.ballots = ballots;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> home(HttpRequest<?> request, String slug) {
    Consultation consultation = consultations.forAnyone(slug);
    kiosk(request, consultation);
    forget(request, consultation);
    requireOpen(consultation);
    return view("response/kiosk-home", KioskPage.home(reading(request, consultation)))
        .cookie(cookies.gone(BallotCookie.name(consultation)));
  }

  @Post("/depart")
  HttpResponse<?> begin(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = consultations.forAnyone(slug);
    Kiosk kiosk = kiosk(request, consultation);
    forget(request, consultation);
    requireOpen(consultation);
    Reading reading = readings.of(consultation, form.text(Reading.CHOSEN));
    SecretKey secret = ballots.hand(consultation, new Manner(Channel.KIOSK, reading.language()));
    if (kiosk.territory() != null) {
      var known = Prefilling.of(reading.questionnaire(), kiosk.territory());
      ballots.find(consultation, secret).ifPresent(ballot -> ballots.note(ballot, known));
    }
    return HttpResponse.seeOther(URI.create(Address.of(consultation).answering()))
        .cookie(holding(consultation, secret, Channel.KIOSK));
  }

  /** For the next person. */
  @Post("/fin")
  HttpResponse<?> end(HttpRequest<?> request, String slug, @Body String body) {
    Form.read(request, body);
    Consultation consultation = consultations.forAnyone(slug);
    forget(request, consultation);
    return HttpResponse.seeOther(URI.create(Address.of(consultation).kiosk()))
        .cookie(cookies.gone(BallotCookie.name(consultation)));
  }

  @Get("/presence")
  HttpResponse<?> presence(HttpRequest<?> request, String slug) {
    Consultation consultation = consultations.forAnyone(slug);
    kiosk(request, consultation);
    return standing(request, consultation) instanceof Standing.UnderWay(Answering answering)
        ? view(
            "response/kiosk-presence",
            KioskPage.presence(
                new Reading(
                    consultation, answering.source(), answering.ballot().manner().language())))
        : goTo(Address.of(consultation).kiosk());
  }

  @Get("/merci")
  HttpResponse<?> thank(HttpRequest<?> request, String slug) {
    Consultation consultation = consultations.forAnyone(slug);
    kiosk(request, consultation);
    return view("response/kiosk-thanks", KioskPage.thanks(reading(request, consultation)));
  }

  private void forget(HttpRequest<?> request, Consultation consultation) {
    if (standing(request, consultation) instanceof Standing.UnderWay(Answering answering)
        && answering.ballot().channel() == Channel.KIOSK) {
      ballots.wipe(answering.ballot());
    }
  }

  /** What this device was set up as. */
  private Kiosk kiosk(HttpRequest<?> request, Consultation consultation) {
    return cookies
        .find(request, COOKIE)
        .flatMap(key -> kiosks.find(consultation, new SecretKey(key)))
        .orElseThrow(
            () ->
                new Refusal(
                    HttpStatus.FORBIDDEN,
                    "Cet appareil n'est pas une borne de cette consultation. Une personne de"
                        + " l'équipe peut l'installer depuis la page « Canaux »."));
  }

  private void requireOpen(Consultation consultation) {
    if (!consultation.welcomes(clock.instant())) {
      throw Refusal.tooLate("Cette consultation n'est plus ouverte.");
    }
  }

  private Reading reading(HttpRequest<?> request, Consultation consultation) {
    return readings.of(consultation, request.getParameters().getFirst(Reading.IN).orElse(""));
  }

  private static io.micronaut.http.MutableHttpResponse<?> view(String view, KioskPage page) {
    return HttpResponse.ok(new ModelAndView<>(view, page));
  }
}
